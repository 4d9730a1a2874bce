import type { Stage } from '../findings/stage.ts';

/** What mail programs write about the moment of an error: Postfix logs, nodemailer, smtplib, PHPMailer, Jakarta Mail. */
const signs: readonly (readonly [Stage, RegExp])[] = [
  ['message', /in reply to end of data|end-of-message|data end command|message failed|smtpdataerror|after data\b/i],
  [
    'rcpt',
    /in reply to rcpt to|reject: rcpt|rcpt to (?:command )?failed|all recipients were rejected|recipients? (?:were )?refused|smtprecipientsrefused|smtpaddressfailed|invalid addresses|command: ?rcpt/i,
  ],
  [
    'mail',
    /in reply to mail from|reject: mail\b|mail from (?:command )?failed|mail command failed|smtpsenderrefused|smtpsenderfailed|command: ?mail/i,
  ],
  ['data', /in reply to data|reject: data|data command (?:failed|not accepted)/i],
  [
    'auth',
    /invalid login|in reply to auth|could not authenticate|authenticationfailedexception|smtpauthenticationerror|authentication (?:un)?success|sasl auth|\beauth\b|auth (?:login|plain|cram-md5|xoauth2)\b|password command failed/i,
  ],
  ['starttls', /in reply to starttls|starttls (?:command )?failed/i],
  [
    'ehlo',
    /in reply to (?:ehlo|helo)|refused (?:ehlo|helo)|(?:ehlo|helo) command (?:failed|rejected)|smtpheloerror|reject: (?:ehlo|helo)/i,
  ],
  [
    'greeting',
    /invalid greeting|refused to talk to me|unexpected greeting|reject: connect|while receiving the initial server greeting/i,
  ],
];

/** At which point of the conversation an error message says that it happened; null where it does not say. */
export function stageInText(text: string): Stage | null {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
