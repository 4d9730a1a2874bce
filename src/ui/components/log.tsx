import { Static } from 'ink';
import { useMemo } from 'react';
import type { Subject } from '../../diagnosis/run.ts';
import { useCandidateSpeech } from '../hooks/use-candidate-speech.ts';
import { useDraw } from '../hooks/use-draw.ts';
import type { Line } from '../line.ts';
import type { CandidateSpeech } from '../lines/candidate-words.ts';
import type { Draw } from '../lines/draw.ts';
import { senderLines, trialsOf } from '../lines/sender-lines.ts';
import { answerLines, stepIndent, stepLines } from '../lines/step-lines.ts';
import { triedLines } from '../lines/tried-lines.ts';
import type { LogEntry } from '../log-entry.ts';
import { useTools } from '../wizard-context.ts';
import type { WizardServices } from '../wizard-services.ts';
import { Lines } from './lines.tsx';

/** What is finished goes into the terminal's own scrollback, once, and is never drawn again. */
export function Log({ entries, subject }: { readonly entries: readonly LogEntry[]; readonly subject: Subject | null }) {
  const { services } = useTools();
  const draw = useDraw();
  const speech = useCandidateSpeech(subject);
  const items = useMemo(() => entries.map((entry, id) => ({ id, entry })), [entries]);
  return (
    <Static items={items}>
      {({ id, entry }) => <Lines key={id} lines={entryLines(entry, subject, services, speech, draw)} />}
    </Static>
  );
}

function entryLines(
  entry: LogEntry,
  subject: Subject | null,
  services: WizardServices,
  speech: CandidateSpeech | null,
  draw: Draw,
): Line[] {
  if (entry.kind === 'answer') return answerLines(entry.label, entry.text, draw);
  if (entry.kind === 'tried') return speech === null ? [] : triedLines(entry.tried, speech, draw);
  const { step } = entry;
  const { title, result } = services.stepLine(step);
  const warnings = step.findings
    .map((finding) => services.explain(finding, subject))
    .filter(({ severity }) => severity === 'warning')
    .map((explanation) => explanation.title);
  const shown = step.status === 'skipped' && step.reason !== null ? services.skipWords(step.reason) : result;
  const told = warnings.filter((warning) => warning !== shown);
  return [
    ...stepLines(step, { title, result: shown, warnings: told }, draw),
    ...senderLines(trialsOf([step]), stepIndent(draw), draw),
  ];
}
