import type { SenderTrial } from '../diagnosis/step-facts.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { Locale } from '../settings/locale.ts';

/** What came back for one sender address, one cell a command; the cells of a table with the heads of `senderTrialHeads`. */
export interface SenderTrialCells {
  readonly mailFrom: string;
  readonly rcptTo: string;
  readonly message: string;
}

const notAsked: { readonly [L in Locale]: { readonly [Why in NonNullable<SenderTrial['notAsked']>]: string } } = {
  en: { 'other-server': 'another server', limit: 'not asked: limit of probes', 'put-off': 'not asked: put off' },
  de: {
    'other-server': 'anderer Server',
    limit: 'nicht gefragt: Grenze der Proben',
    'put-off': 'nicht gefragt: vertröstet',
  },
};

/** The heads of the columns. */
export const senderTrialHeads: SenderTrialCells = { mailFrom: 'MAIL FROM', rcptTo: 'RCPT TO', message: 'DATA' };

function cell(reply: Refusal | null): string {
  if (reply === null) return '-';
  if (reply.code < 400) return 'ok';
  return reply.enhanced === null ? String(reply.code) : `${reply.code} ${reply.enhanced}`;
}

/** One row of the sender matrix in words. */
export function senderTrialWords(trial: SenderTrial, locale: Locale): SenderTrialCells {
  if (trial.notAsked !== null) return { mailFrom: notAsked[locale][trial.notAsked], rcptTo: '', message: '' };
  return { mailFrom: cell(trial.mailFrom), rcptTo: cell(trial.rcptTo), message: cell(trial.message) };
}
