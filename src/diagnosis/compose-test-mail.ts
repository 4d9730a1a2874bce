import type { MailSettings } from '../settings/mail-settings.ts';
import type { Envelope } from './say-envelope.ts';

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

/** Builds the test mail as the business system would address it: its sender, its subject prefix. */
export async function composeTestMail(
  settings: MailSettings,
  { sender, recipients }: Envelope,
  date: Date,
): Promise<TestMail> {
  // Loaded only when a mail is really sent: it costs as much start-up time as everything else together.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const { senderName, subjectPrefix } = settings.values;
  const subject = [subjectPrefix?.value ?? '', 'maildiag test'].filter((part) => part !== '').join(' ');
  const message = new MailComposer({
    from: { address: sender.address, name: senderName?.value ?? '' },
    to: [...recipients],
    subject,
    text,
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await message.build();
  return { subject, messageId: message.messageId(), bytes };
}
