import type { Stage } from '../../findings/stage.ts';
import type { Locale } from '../../settings/locale.ts';
import type { RichToken } from '../rich.ts';

const words: { readonly [L in Locale]: { readonly [S in Stage]: string } } = {
  en: {
    connect: 'while connecting',
    greeting: 'before the greeting',
    ehlo: 'at EHLO',
    starttls: 'at STARTTLS',
    tls: 'during the TLS handshake',
    auth: 'during the sign-in',
    mail: 'at MAIL FROM',
    rcpt: 'at RCPT TO',
    data: 'at DATA',
    message: 'after the message',
    quit: 'at QUIT',
  },
  de: {
    connect: 'beim Verbinden',
    greeting: 'vor der Begrüßung',
    ehlo: 'bei EHLO',
    starttls: 'bei STARTTLS',
    tls: 'beim TLS-Handshake',
    auth: 'bei der Anmeldung',
    mail: 'bei MAIL FROM',
    rcpt: 'bei RCPT TO',
    data: 'bei DATA',
    message: 'nach der Nachricht',
    quit: 'bei QUIT',
  },
};

/** When it happened: `at EHLO`, `beim Verbinden`. */
export function stageWords(stage: Stage, locale: Locale): RichToken {
  return { kind: 'text', text: words[locale][stage] };
}
