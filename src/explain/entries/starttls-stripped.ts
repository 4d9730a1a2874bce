import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';

type Sign = FindingArgs['starttls.stripped']['sign'];

const signs: { readonly [L in Locale]: { readonly [S in Sign]: Rich } } = {
  en: {
    'masked-keyword': say`the keyword STARTTLS arrives overwritten`,
    'command-refused-as-unknown': say`STARTTLS is answered as an unknown command`,
    'other-address-offers-it': say`STARTTLS is missing, while another address of the same server offers it`,
  },
  de: {
    'masked-keyword': say`das Schlüsselwort STARTTLS kommt überschrieben an`,
    'command-refused-as-unknown': say`STARTTLS wird als unbekannter Befehl beantwortet`,
    'other-address-offers-it': say`STARTTLS fehlt, während eine andere Adresse desselben Servers es anbietet`,
  },
};

/** Something on the way hides the server's offer to encrypt. */
export const starttlsStripped = defineEntry({
  code: 'starttls.stripped',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'Something on the way hides the encryption',
      meaning: say`A firewall or virus scanner that inspects SMTP (Cisco "fixup" and the like) removes the server's offer to encrypt, so that it can read along.`,
      cause: (args) => say`At ${place(args)} ${signs.en[args.sign]}${detail(args.sample)}.`,
      advice: () =>
        adviceLines(
          say`Have the SMTP inspection switched off in the firewall (Cisco: ${literal('no inspect esmtp')}, older: ${literal('no fixup protocol smtp')}).`,
          say`Or set ${mode('tls')} and ${assign('port', 465)}: inspection cannot change what is encrypted from the first byte.`,
          say`Keep the encryption demanded: without it user and password would be readable on this path.`,
        ),
      ask: (args) => ({
        whom: whom.en.network,
        sentence: say`An SMTP inspection between our machine and the mail server${where(args)} suppresses STARTTLS. Please switch it off for this connection.`,
      }),
    },
    de: {
      title: 'Unterwegs wird die Verschlüsselung unterdrückt',
      meaning: say`Eine Firewall oder ein Virenscanner mit SMTP-Prüfung (Cisco „fixup“ und Ähnliches) entfernt das Verschlüsselungsangebot des Servers, um mitlesen zu können.`,
      cause: (args) => say`Bei ${place(args)}: ${signs.de[args.sign]}${detail(args.sample)}.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie die SMTP-Prüfung der Firewall abschalten (Cisco: ${literal('no inspect esmtp')}, älter: ${literal('no fixup protocol smtp')}).`,
          say`Oder setzen Sie ${mode('tls')} und ${assign('port', 465)}: Was ab dem ersten Byte verschlüsselt ist, kann die Prüfung nicht ändern.`,
          say`Bleiben Sie bei verlangter Verschlüsselung: Sonst wären Benutzer und Passwort auf diesem Weg lesbar.`,
        ),
      ask: (args) => ({
        whom: whom.de.network,
        sentence: say`Eine SMTP-Prüfung zwischen unserem Rechner und dem Mailserver${where(args)} unterdrückt STARTTLS. Bitte schalten Sie sie für diese Verbindung ab.`,
      }),
    },
  },
});
