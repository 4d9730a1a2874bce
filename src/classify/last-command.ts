import type { Stage } from '../findings/stage.ts';

/** A line of the client: its command, behind the mark that a program's log puts there. */
const command =
  /(?:^|\n)[^\w\n]{0,6}(?:(?:c|s|sent|send|client ?-> ?\w{4,6}|smtp|out|write|[\d.:\- ]{5,30})\W{1,5})?(ehlo|helo|mail from|rcpt to|data|starttls|auth)\b(?!["' ]{0,2}(?:command|not|is|fail|extension|first|required))/gi;

const stages: Readonly<Record<string, Stage>> = {
  ehlo: 'ehlo',
  helo: 'ehlo',
  'mail from': 'mail',
  'rcpt to': 'rcpt',
  data: 'data',
  starttls: 'starttls',
  auth: 'auth',
};

/** In a record of a conversation: the client's last command in front of a place; null where there is none. */
export function lastCommand(message: string, before: number): Stage | null {
  let last: Stage | null = null;
  if (!message.includes('\n')) return null;
  for (const found of message.slice(0, before).matchAll(command)) last = stages[found[1]?.toLowerCase() ?? ''] ?? last;
  return last;
}
