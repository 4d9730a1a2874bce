import type { SenderTrial } from '../diagnosis/step-facts.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { Locale } from '../settings/locale.ts';

/** What came back for one sender address, one cell a command; the cells of a table with the heads that `senderTrialHeads` gives. */
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

/** The heads of the columns: SMTP's commands, or what a web service was asked. */
export function senderTrialHeads(trials: readonly SenderTrial[]): SenderTrialCells {
  const web = trials.find(({ mailFrom }) => mailFrom?.http === true)?.mailFrom;
  return web == null
    ? { mailFrom: 'MAIL FROM', rcptTo: 'RCPT TO', message: 'DATA' }
    : { mailFrom: web.command, rcptTo: '', message: '' };
}

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
