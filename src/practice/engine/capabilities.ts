import type { SmtpScript } from './smtp-script.ts';

/** The reply to EHLO (RFC 5321 section 4.1.1.1): what is offered, before or after encryption. */
export function capabilities(script: SmtpScript, host: string, tls: boolean): string {
  const mechanisms = mechanismsOffered(script, tls);
  const keywords = [
    'PIPELINING',
    `SIZE ${script.maxSize ?? 10_240_000}`,
    ...((script.encryption ?? 'starttls') === 'starttls' && !tls ? ['STARTTLS'] : []),
    ...(mechanisms.length > 0 ? [`AUTH ${mechanisms.join(' ')}`] : []),
    ...(script.keywords ?? ['ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8']),
  ].map(script.maskKeyword ?? ((keyword) => keyword));
  return [host, ...keywords].map((text, at) => `250${at === keywords.length ? ' ' : '-'}${text}`).join('\n');
}

/** Sign-in is offered over TLS only, unless the script says otherwise. */
export function mechanismsOffered(script: SmtpScript, tls: boolean): readonly string[] {
  return tls || script.authInClear ? (script.mechanisms ?? ['PLAIN', 'LOGIN', 'CRAM-MD5']) : [];
}
