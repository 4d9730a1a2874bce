import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line, plain } from '../line.ts';
import { senderLines, trialsOf } from '../lines/sender-lines.ts';
import { summaryLines } from '../lines/summary-lines.ts';
import { barActions, canSend, canSendAll, canUndo } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';

/** The verdict, the root cause with its advice, everything else in short. */
export function SummaryScreen({ state, commands, active }: ScreenProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { subject } = state;
  const diagnosis = state.progress?.diagnosis;
  const root = diagnosis === undefined ? null : services.rootCause(diagnosis);
  const rootCause = root === null ? null : services.explain(root, subject);
  // Taken back, the values are no longer those that the verdict is about.
  const undo = () => {
    commands.back();
    commands.show({ name: 'undo' });
  };
  useKeys(
    {
      ...(canSend(state) ? { send: () => commands.show({ name: 'send' }) } : {}),
      ...(canSendAll(state) ? { sendAll: () => commands.show({ name: 'send-all' }) } : {}),
      ...(state.unsaved === null ? {} : { fileChanges: () => commands.show({ name: 'save-changes' }) }),
      ...(canUndo(state) ? { undo } : {}),
      back: () => commands.back(),
      administrator: () => commands.show({ name: 'administrator' }),
      save: () => commands.show({ name: 'save' }),
      again: () => commands.diagnose(),
      edit: () => commands.show({ name: 'choose-value', points: rootCause?.points ?? [] }),
      transcript: () => commands.show({ name: 'transcript' }),
      details: () => commands.show({ name: 'details' }),
      quit: () => commands.quit(),
    },
    active,
  );
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
  const lines = summaryLines(diagnosis, { locale, rootCause, passesBy, others, stepTitle, skipWords }, draw);
  const trials = trialsOf(diagnosis.steps);
  const senders =
    trials.length === 0 ? [] : [blank, plain(draw.words.senders.title, 'bold'), ...senderLines(trials, 2, draw)];
  const notice: Line[] =
    state.notice === null ? [] : [...wrap([{ text: state.notice, style: 'accent' }], draw.width), blank];
  return <Page lines={[...notice, ...lines, ...senders]} actions={barActions(state)} active={active} />;
}
