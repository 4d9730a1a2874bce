import type { Stage } from '../findings/stage.ts';
import { needleFinder } from './needle-finder.ts';
import { needlesOf } from './needles-of.ts';

/** What mail programs write about the moment of an error: Postfix and Exim logs, nodemailer, smtplib, PHPMailer, Jakarta Mail. */
const signs: readonly (readonly [Stage, RegExp])[] = [
  [
    'message',
    /in reply to end of data|end-of-message|data end command|message failed|smtpdataerror|after (?:end of )?data\b|after sending data|data not accepted/i,
  ],
  [
    'rcpt',
    /in reply to rcpt to|reject: rcpt|rejected rcpt|after (?:pipelined )?rcpt to|rcpt to (?:command )?failed|rcpt failed|all recipients were rejected|recipients? (?:were )?refused|recipients failed|smtprecipientsrefused|smtpaddressfailed|invalid addresses|command: ?['"]?rcpt/i,
  ],
  [
    'mail',
    /in reply to mail from|reject: mail\b|after (?:pipelined )?mail from|during mail from|mail from (?:command )?failed|mail command failed|\bmail failed|from address failed|smtpsenderrefused|smtpsenderfailed|command: ?['"]?mail/i,
  ],
  ['data', /in reply to data|reject: data|data command (?:failed|not accepted)/i],
  [
    'auth',
    /invalid login|in reply to auth|could not authenticate|authenticationfailedexception|authenticationexception|smtpauthenticationerror|authentication (?:un)?success|sasl auth|\beauth\b|auth (?:login|plain|cram-md5|xoauth2)\b|password command failed|failed to authenticate|login denied|command: ?['"]?auth/i,
  ],
  ['starttls', /in reply to starttls|starttls (?:command )?(?:failed|not accepted)|after starttls/i],
  [
    'ehlo',
    /in reply to (?:ehlo|helo)|refused (?:ehlo|helo)|after (?:ehlo|helo)|(?:ehlo|helo) command (?:failed|rejected)|smtpheloerror|reject: (?:ehlo|helo)/i,
  ],
  [
    'greeting',
    /invalid greeting|refused to talk to me|unexpected greeting|reject: connect|while receiving the initial server greeting|after initial connection|smtpconnecterror/i,
  ],
];

let find: ReturnType<typeof needleFinder> | null = null;

/** At which point of the conversation an error message says that it happened; null where it does not say. */
export function stageInText(text: string): Stage | null {
  find ??= needleFinder(signs.map(([, sign]) => needlesOf(sign)));
  for (const index of find(text).sort((one, other) => one - other)) {
    const [stage, sign] = signs[index] ?? [];
    if (stage !== undefined && sign?.test(text)) return stage;
  }
  return null;
}
