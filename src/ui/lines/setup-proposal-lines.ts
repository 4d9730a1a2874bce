import type { Parameter } from '../../setup/propose-settings.ts';
import { blank, type Line, plain } from '../line.ts';
import type { SetupPlace, SetupProposal } from '../setup-services.ts';
import { textWidth } from '../text-width.ts';
import { severitySign } from '../theme.ts';
import type { WizardServices } from '../wizard-services.ts';
import { wrap } from '../wrap.ts';
import { changeLines } from './change-lines.ts';
import { behind, type Draw, indented, labelled } from './draw.ts';
import { setupWordsOf, shown } from './setup-lines.ts';

/** Names longer than this stand in the way of the values. */
const widestName = 34;

/** Proved settings: what changes in a file that is there, else every parameter with its value and its place in the system's screens. */
export function proposalLines(
  proposal: SetupProposal,
  place: SetupPlace,
  services: WizardServices,
  draw: Draw,
): Line[] {
  const { width } = draw;
  const say = setupWordsOf(draw);
  const { screen } = say;
  const { parameters, testOperation, changes, subject } = proposal;
  const column = Math.min(widestName, Math.max(...parameters.map(({ name }) => textWidth(name))));
  const rows = parameters.flatMap((each) => parameterLines(each, column, place.kind === 'screen', draw));
  const doubts = subject.configuration
    .map((finding) => services.explain(finding, subject))
    .filter(({ severity }) => severity !== 'info');
  return [
    ...(place.kind === 'existing' && changes !== null
      ? [...wrap([{ text: screen.proposal.changes(place.path), style: 'text' }], width), ...changeLines(changes, draw)]
      : rows),
    ...(place.kind === 'existing' && changes === null ? [blank, plain(say.unchanged(place.path), 'dim')] : []),
    ...(testOperation === null
      ? []
      : [
          blank,
          ...behind(
            severitySign('warning', draw.theme),
            [{ text: say.testOperation(testOperation.name, testOperation.recipient), style: 'text' }],
            width,
          ),
        ]),
    ...(doubts.length === 0 ? [] : [blank, plain(screen.proposal.doubts, 'dim')]),
    ...doubts.flatMap(({ severity, title }) =>
      behind(severitySign(severity, draw.theme), [{ text: title, style: 'text' }], width),
    ),
    ...(place.kind === 'new'
      ? [blank, ...wrap([{ text: screen.proposal.newFile(place.path), style: 'dim' }], width)]
      : []),
  ];
}

function parameterLines({ name, text, place }: Parameter, column: number, withPlace: boolean, draw: Draw): Line[] {
  const say = setupWordsOf(draw);
  const value: Line = text === null ? [{ text: say.passwordAsGiven, style: 'dim' }] : [{ text, style: 'value' }];
  const lines = labelled(name, value, column, draw);
  if (!withPlace || place === null) return lines;
  return [...lines, ...indented([{ text: `@ ${shown(place, draw)}`, style: 'dim' }], draw.width, 2)];
}
