import { repairWords } from '../../words/repair-words.ts';
import type { Words } from '../../words/words.ts';
import { Page } from '../components/page.tsx';
import { useCandidateSpeech } from '../hooks/use-candidate-speech.ts';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useNumberKeys } from '../hooks/use-number-keys.ts';
import { blank, type Line, plain } from '../line.ts';
import { candidateRows } from '../lines/candidate-lines.ts';
import { changesText } from '../lines/candidate-words.ts';
import { senderLines, trialsOf } from '../lines/sender-lines.ts';
import { summaryLines } from '../lines/summary-lines.ts';
import { canMend } from '../repair-actions.ts';
import { barActions, canSend, canSendAll, canSendReport, canUndo } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import type { WizardState } from '../wizard-state.ts';
import { wrap } from '../wrap.ts';

/** The verdict, the root cause with its advice, everything else in short. */
export function SummaryScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { subject } = state;
  const diagnosis = state.progress?.diagnosis;
  const root = diagnosis === undefined ? null : services.rootCause(diagnosis);
  const rootCause = root === null ? null : services.explain(root, subject);
  const { repair, lastSave } = state;
  const speech = useCandidateSpeech(subject);
  useKeys(
    {
      ...(canMend(repair) ? { mend: () => commands.repair.mend() } : {}),
      ...(canSend(state) ? { send: () => commands.show({ name: 'send' }) } : {}),
      ...(canSendAll(state) ? { sendAll: () => commands.show({ name: 'send-all' }) } : {}),
      ...(state.unsaved === null ? {} : { fileChanges: () => commands.show({ name: 'save-changes' }) }),
      ...(canUndo(state) ? { undo: () => commands.show({ name: 'undo' }) } : {}),
      back: () => commands.back(),
      administrator: () => commands.show({ name: 'administrator' }),
      save: () => commands.show({ name: 'save' }),
      ...(canSendReport(state) ? { sendReport: () => commands.show({ name: 'send-report' }) } : {}),
      again: () => commands.diagnose(),
      edit: () => commands.show({ name: 'choose-value', points: rootCause?.points ?? [] }),
      transcript: () => commands.show({ name: 'transcript' }),
      details: () => commands.show({ name: 'details' }),
      quit: () => commands.quit(),
    },
    active,
  );
  useNumberKeys(repair?.numbered ?? [], (candidate) => commands.repair.choose(candidate), active);
  if (diagnosis === undefined) return null;
  const others = diagnosis.steps
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding !== root)
    .map((finding) => ({
      ...services.explain(finding, subject),
      about: 'name' in finding.args && typeof finding.args.name === 'string' ? finding.args.name : null,
    }))
    // The reminder to restart the service is the last step of a repair, so it stands here too.
    .filter(({ severity, code }) => severity !== 'info' || code === 'config.restart-needed');
  const stepTitle = (id: string) => {
    const step = diagnosis.steps.find((each) => each.id === id);
    return step === undefined ? id : services.stepLine(step).title;
  };
  const { locale, skipWords } = services;
  const passesBy = diagnosis.steps.some(
    (step) => step.passable === true && step.findings.some((each) => each === root),
  );
  const mending = repair === null || speech === null ? [] : candidateRows(repair, repair.numbered, speech);
  const left = repair?.signInsLeft ?? null;
  const isLimited =
    left !== null && mending.length > 0 && (left === 0 || (left < 2 && rootCause?.code.startsWith('auth.') === true));
  const looks = repair?.offers.find(({ finding }) => finding === root)?.looks === true && repair.results.size === 0;
  const remarks = [
    ...(speech !== null && looks ? [speech.say.looks] : []),
    ...(speech !== null && isLimited ? [speech.say.signInsLeft(left)] : []),
  ];
  const lines = summaryLines(
    diagnosis,
    {
      ...{ locale, rootCause, passesBy, others, stepTitle, skipWords, mending },
      mendingRemark: remarks.length === 0 ? null : remarks.join(' '),
      whatIf: whatIfText(state, draw.words),
      mended:
        lastSave?.mended == null || speech === null || state.unsaved !== null
          ? null
          : speech.say.mendedBy(changesText(lastSave.mended, speech), lastSave.path, fileName(lastSave.backup)),
    },
    draw,
  );
  const trials = trialsOf(diagnosis.steps);
  const senders =
    trials.length === 0 ? [] : [blank, plain(draw.words.senders.title, 'bold'), ...senderLines(trials, 2, draw)];
  const notice: Line[] =
    state.notice === null ? [] : [...wrap([{ text: state.notice, style: 'accent' }], draw.width), blank];
  return (
    <Page
      lines={[...notice, ...lines, ...senders]}
      actions={barActions(state)}
      numbers={repair?.numbered.length}
      active={active}
    />
  );
}

/** Which values the verdict is about that are not in the file; null: the file has them all. */
function whatIfText({ subject, unsaved }: WizardState, { locale }: Words): string | null {
  if (subject === null || unsaved === null) return null;
  const edited = Object.values({ ...subject.settings.values, ...subject.settings.rejected }).filter(
    ({ from }) => from === 'edited',
  );
  const names = [...new Set(edited.map(({ name }) => name))].join(', ');
  if (names === '') return null;
  const say = repairWords[locale];
  return unsaved.refusal === null ? say.whatIf(names) : say.whatIfUnsavable(names);
}

/** A path without its directories: the copy lies beside the file. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
