import { randomUUID } from 'node:crypto';
import type { MailSettings } from '../settings/mail-settings.ts';
import { addressForWire } from './address-for-wire.ts';
import type { Letter } from './letter.ts';
import type { Envelope } from './say-envelope.ts';
import { signMessage } from './smime/sign-message.ts';
import type { Signer } from './smime/signer.ts';

/** A message ready for DATA. */
export interface TestMail {
  readonly subject: string;
  readonly messageId: string;
  readonly bytes: Buffer;
}

const text = `This is the test mail of a mail system diagnosis (maildiag).
If you read it, the server has accepted and delivered it.

Dies ist die Testmail einer Mailsystem-Diagnose (maildiag).
Wenn Sie sie lesen, hat der Server sie angenommen und zugestellt.
`;

const testLetter: Letter = { subject: 'maildiag test', text, attachments: [] };

/**
 * Builds the test mail, or a letter in its place, as the business system would address it: its sender, its subject prefix. Letters beyond ASCII become
 * encoded words (RFC 2047) and ASCII domains (IDNA), as long as no local part has any: then the message needs SMTPUTF8
 * anyway, and its addresses stand in UTF-8 (RFC 6532 section 3.2). Blind copies are not in there. `signer`: null, it goes unsigned.
 */
export async function composeTestMail(
  settings: MailSettings,
  { sender, recipients }: Envelope,
  date: Date,
  signer: Signer | null = null,
  letter: Letter = testLetter,
): Promise<TestMail> {
  // Loaded only when a mail is really sent: it costs as much start-up time as everything else together.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const { senderName, subjectPrefix } = settings.values;
  const subject = [subjectPrefix?.value ?? '', letter.subject].filter((part) => part !== '').join(' ');
  const message = new MailComposer({
    from: { address: sender.address, name: senderName?.value ?? '' },
    to: [...recipients],
    subject,
    text: letter.text,
    attachments: letter.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    date,
    messageId: `<${randomUUID()}@${domainOf(sender.address)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await message.build();
  const sent = signer === null ? bytes : signMessage(bytes, signer, date);
  return { subject, messageId: message.messageId(), bytes: sent };
}

/** In ASCII: programs look for a message by its id, and not all of them can with other letters. */
function domainOf(sender: string): string {
  const wire = addressForWire(sender);
  return wire.ok ? wire.address.slice(wire.address.lastIndexOf('@') + 1) : 'localhost';
}
