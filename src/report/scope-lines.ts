import { harmless } from '../border/harmless.ts';
import { chainLinkWords } from '../explain/chain-link-words.ts';
import { levelWords } from '../explain/level-words.ts';
import { senderTrialHeads, senderTrialWords } from '../explain/sender-trial-words.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';

/** Whose mail the report is about, in one line; null: the system knows no users, tenants or accounts. */
export function whoseLine({ settings, locale }: ReportInput): string | null {
  if (settings?.whose === undefined) return null;
  const labels = reportWords[locale];
  const named = (['user', 'tenant', 'account', 'template'] as const).flatMap((kind) => {
    const name = settings.whose?.[kind] ?? null;
    return name === null ? [] : [`${labels.kinds[kind]} ${harmless(name)}`];
  });
  return `${labels.whose} ${named.length === 0 ? labels.nobody : named.join(', ')}`;
}

/** The fallback chain, one level a row: which won, what each has. Empty where there are no two levels to fall back between. */
export function chainRows({ settings, locale }: ReportInput): readonly (readonly string[])[] {
  const labels = reportWords[locale];
  const chain = settings?.chain ?? [];
  if (chain.length < 2) return [];
  return chain.map((link, index) => [
    `${index + 1}`,
    harmless(chainLinkWords(link, locale)),
    labels.chainStates[link.state],
    harmless([link.sender, link.host].filter((text) => text !== null && text !== '').join(', ')),
    link.origin === null ? '' : `${labels.line} ${link.origin.line}`,
  ]);
}

/** The sender matrix with its heads, one sender a row. Empty where there was only one to try. */
export function senderRows({ diagnosis, locale }: ReportInput): readonly (readonly string[])[] {
  const labels = reportWords[locale];
  const facts = diagnosis.steps.flatMap((step) => (step.id === 'sender' && step.facts !== null ? [step.facts] : []));
  const matrix = facts[0]?.matrix ?? [];
  if (matrix.length < 2) return [];
  const rows = matrix.map((trial) => {
    const { mailFrom, rcptTo, message } = senderTrialWords(trial, locale);
    const level = trial.level === null ? trial.name : levelWords(trial.level, locale);
    return [`${harmless(trial.address)}${trial.used ? ' *' : ''}`, harmless(level), mailFrom, rcptTo, message];
  });
  const { mailFrom, rcptTo, message } = senderTrialHeads(matrix);
  return [[labels.senderColumn, labels.levelColumn, mailFrom, rcptTo, message], ...rows];
}

/** Rows as lines with columns, for text reports. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
