import { harmless } from '../border/harmless.ts';
import type { Locale } from '../settings/locale.ts';

type Words = (parameters: string) => string;

/** Bytes as decimal megabytes with at most one place: `35.9`; null where no limit is stated (RFC 1870 section 3: 0). */
function megabytes(parameters: string, locale: Locale): string | null {
  const bytes = /^\d{1,20}/.exec(parameters)?.[0] ?? '0';
  if (Number(bytes) === 0) return null;
  const text = String(Math.max(0.1, Math.round(Number(bytes) / 100_000) / 10));
  return locale === 'de' ? text.replace('.', ',') : text;
}

const hasExternal = (parameters: string): boolean => /(?:^| )EXTERNAL(?: |$)/i.test(parameters);

const words: { readonly [L in Locale]: { readonly [keyword: string]: Words } } = {
  en: {
    SIZE: (parameters) => {
      const limit = megabytes(parameters, 'en');
      return limit === null ? 'names no limit for the size of a mail' : `takes mails up to ${limit} MB`;
    },
    STARTTLS: () => 'can switch to encryption',
    AUTH: (parameters) => {
      if (parameters === '') return 'sign-in, no mechanism named';
      return `sign-in with ${parameters}${hasExternal(parameters) ? '; EXTERNAL takes a client certificate' : ''}`;
    },
    PIPELINING: () => 'takes several commands at once',
    '8BITMIME': () => 'takes umlauts in the text as they are',
    SMTPUTF8: () => 'takes umlauts in addresses',
    DSN: () => 'can report delivery',
    CHUNKING: () => 'takes mails in pieces',
    BINARYMIME: () => 'takes attachments unconverted',
    ENHANCEDSTATUSCODES: () => 'gives reasons as three-part codes',
    ETRN: () => 'hands out waiting mail on demand',
    VRFY: () => 'is willing to check addresses',
    EXPN: () => 'is willing to expand lists',
    HELP: () => 'offers help texts',
    LIMITS: (parameters) => `names limits for a connection${parameters === '' ? '' : `: ${parameters}`}`,
    REQUIRETLS: () => 'can insist on encryption up to the recipient',
    DELIVERBY: () => 'takes a deadline for delivery',
    FUTURERELEASE: () => 'can send later',
    'MT-PRIORITY': () => 'takes priorities',
    XCLIENT: () => 'lets trusted proxies name the client',
    XFORWARD: () => 'lets trusted proxies pass on log data',
    BURL: () => 'can fetch parts from an IMAP mailbox',
  },
  de: {
    SIZE: (parameters) => {
      const limit = megabytes(parameters, 'de');
      return limit === null ? 'nennt keine Grenze für die Größe einer Mail' : `nimmt Mails bis ${limit} MB an`;
    },
    STARTTLS: () => 'kann zur Verschlüsselung wechseln',
    AUTH: (parameters) => {
      if (parameters === '') return 'Anmeldung, ohne Verfahren zu nennen';
      return `Anmeldung mit ${parameters}${hasExternal(parameters) ? '; EXTERNAL will ein Clientzertifikat' : ''}`;
    },
    PIPELINING: () => 'nimmt mehrere Befehle auf einmal an',
    '8BITMIME': () => 'nimmt Umlaute im Text unverändert an',
    SMTPUTF8: () => 'nimmt Umlaute in Adressen an',
    DSN: () => 'kann die Zustellung melden',
    CHUNKING: () => 'nimmt Mails in Teilen an',
    BINARYMIME: () => 'nimmt Anhänge ohne Umwandlung an',
    ENHANCEDSTATUSCODES: () => 'nennt Gründe als dreiteilige Codes',
    ETRN: () => 'gibt wartende Mails auf Abruf heraus',
    VRFY: () => 'ist bereit, Adressen zu prüfen',
    EXPN: () => 'ist bereit, Listen aufzulösen',
    HELP: () => 'bietet Hilfetexte',
    LIMITS: (parameters) => `nennt Grenzen je Verbindung${parameters === '' ? '' : `: ${parameters}`}`,
    REQUIRETLS: () => 'kann auf Verschlüsselung bis zum Empfänger bestehen',
    DELIVERBY: () => 'nimmt eine Frist für die Zustellung an',
    FUTURERELEASE: () => 'kann später senden',
    'MT-PRIORITY': () => 'nimmt Prioritäten an',
    XCLIENT: () => 'lässt vertraute Proxys den Client nennen',
    XFORWARD: () => 'lässt vertraute Proxys Protokolldaten weitergeben',
    BURL: () => 'kann Teile aus einem IMAP-Postfach holen',
  },
};

/**
 * What a capability in the answer to EHLO means, in one short phrase; null for a keyword that is not known. Keywords
 * are those of IANA's registry of SMTP service extensions and Postfix's XCLIENT and XFORWARD.
 * @param parameters What stands behind the keyword, one word each.
 */
export function capabilityWords(keyword: string, parameters: readonly string[], locale: Locale): string | null {
  // Servers for old Outlook also send `AUTH=LOGIN`, from the time before RFC 2554.
  const [name = '', old] = keyword.toUpperCase().split('=', 2);
  const all = name === 'AUTH' && old !== undefined ? [old, ...parameters] : parameters;
  const phrase = Object.hasOwn(words[locale], name) ? words[locale][name] : undefined;
  return phrase === undefined ? null : harmless(phrase(all.join(' ')));
}
