import { signInUser } from '../../diagnosis/sign-in-user.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useNumberKeys } from '../hooks/use-number-keys.ts';
import { blank, type Line } from '../line.ts';
import { candidateLines, candidateRows } from '../lines/candidate-lines.ts';
import { type CandidateSpeech, changesText, withChanges } from '../lines/candidate-words.ts';
import type { Draw } from '../lines/draw.ts';
import { behind } from '../lines/draw.ts';
import { notSavedLines } from '../lines/not-saved-lines.ts';
import { isWritable, remedyLines } from '../lines/remedy-lines.ts';
import { triedLines } from '../lines/tried-lines.ts';
import { canMend } from '../repair-actions.ts';
import type { Remedy } from '../repair-services.ts';
import type { Attempt, RepairView } from '../repair-view.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { statusSign } from '../theme.ts';
import { wrap } from '../wrap.ts';

interface Props extends ScreenProps {
  readonly speech: CandidateSpeech;
  readonly repair: RepairView;
  readonly attempt: Extract<Attempt, { phase: 'result' }>;
}

/** What came of the tries: what would be written, with the question; or what is left where nothing mends it. */
export function RepairResultScreen({ state, commands, active, speech, repair, attempt }: Props) {
  const draw = { ...useDraw(), numbers: repair.numbered.length };
  const { remedy } = attempt;
  const { notSaved, subject } = state;
  const leave = () => commands.repair.leave();
  const canWrite =
    remedy !== null && isWritable(remedy) && (notSaved === null || notSaved.kind === 'asks')
      ? { write: () => commands.repair.write(), yes: () => commands.repair.write() }
      : {};
  const others = {
    administrator: () => commands.show({ name: 'administrator' }),
    ...(canMend(repair) ? { mend: () => commands.repair.mend() } : {}),
  };
  useKeys({ back: leave, no: leave, ...canWrite, ...(remedy === null ? others : {}) }, active);
  useNumberKeys(remedy === null ? repair.numbered : [], (candidate) => commands.repair.choose(candidate), active);
  const refused = notSaved === null ? [] : [...notSavedLines(notSaved, draw.words.change.again, draw), blank];
  const { head, lines } =
    remedy === null
      ? withoutRemedy(attempt, repair, speech, draw)
      : withRemedy(remedy, subject?.settings.file ?? '', speech, draw);
  return (
    <Page
      key={notSaved?.kind ?? ''}
      head={[...head, blank]}
      lines={[...refused, ...lines]}
      actions={barActions(state)}
      numbers={repair.numbered.length}
      active={active}
    />
  );
}

interface Text {
  readonly head: readonly Line[];
  readonly lines: readonly Line[];
}

function withRemedy(remedy: Remedy, file: string, speech: CandidateSpeech, draw: Draw): Text {
  const { say } = speech;
  const { candidates, isProved, authorities, unsaved } = remedy;
  const changes = changesText(candidates, speech);
  const said = isProved
    ? say.result.works(withChanges(candidates, speech), acceptedBy(remedy.subject.settings))
    : say.result.unproved(changes);
  const head = behind(
    statusSign(isProved ? 'passed' : 'warned', draw.theme),
    [{ text: said, style: 'bold' }],
    draw.width,
  );
  const place = unsaved === null ? (authorities[0]?.file ?? file) : file;
  const needed = candidates.flatMap(({ needsWord }) => needsWord ?? []);
  const warnings = isProved ? [] : [...new Set(needed.map((why) => say.ask.why[why])), say.result.goesOut];
  return {
    head: [
      ...head,
      ...(isWritable(remedy) ? wrap([{ text: say.result.write(place), style: 'text' }], draw.width) : []),
    ],
    lines: [
      ...warnings.flatMap((text) => wrap([{ text, style: 'warning' }], draw.width)),
      ...(warnings.length > 0 ? [blank] : []),
      ...remedyLines(remedy, speech, draw),
    ],
  };
}

function withoutRemedy(
  { candidate, tried }: Props['attempt'],
  repair: RepairView,
  speech: CandidateSpeech,
  draw: Draw,
): Text {
  const { say } = speech;
  const isByWord = repair.numbered.some(({ needsWord }) => needsWord !== null);
  const none = isByWord ? say.result.nothingWithoutWord : say.result.nothing;
  const changes = candidate === null ? '' : changesText([candidate], speech);
  const isTried = tried.some(({ outcome }) => outcome.kind !== 'not-tried');
  const text = candidate === null ? none : isTried ? say.result.notThis(changes) : say.result.notTried(changes);
  const own = candidate === null ? [] : tried.flatMap((each) => triedLines(each, speech, draw));
  const rows = candidateRows(repair, repair.numbered, speech);
  return {
    head: behind(statusSign('failed', draw.theme), [{ text, style: 'bold' }], draw.width),
    lines: [
      ...own,
      ...(own.length > 0 && rows.length > 1 ? [blank] : []),
      ...(own.length > 0 && rows.length < 2 ? [] : candidateLines(rows, draw)),
      ...(repair.signInsLeft === 0 ? [blank, ...wrap([{ text: say.result.again, style: 'text' }], draw.width)] : []),
      blank,
      ...wrap([{ text: say.result.owner, style: 'text' }], draw.width),
    ],
  };
}

/** What a proof without a test mail has shown. */
function acceptedBy(settings: MailSettings): 'envelope' | 'sign-in' | 'web' {
  const transport = settings.values.transport?.value;
  if (transport === 'graph' || transport === 'ews') return 'web';
  return signInUser(settings) === null ? 'envelope' : 'sign-in';
}
