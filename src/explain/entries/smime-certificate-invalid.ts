import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { settingAt } from '../phrases/setting-at.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

type Args = FindingArgs['smime.certificate-invalid'];
type Fault = { readonly what: (args: Args) => Rich; readonly todo: readonly Advice[] };
type Faults = { readonly [Reason in Args['reason']]: Fault };

const renewEn = adviceLines(
  say`Have a new certificate issued for the sender address, and import it with its private key.`,
  say`Choose it in ${setting('certificate')}, and put the day on which it ends in a calendar.`,
);
const renewDe = adviceLines(
  say`Lassen Sie ein neues Zertifikat für die Absenderadresse ausstellen, und importieren Sie es samt privatem Schlüssel.`,
  say`Wählen Sie es in ${setting('certificate')}, und merken Sie den Ablauftag im Kalender vor.`,
);

const faults: { readonly [L in Locale]: Faults } = {
  en: {
    missing: {
      what: () => say`was not found or is not chosen`,
      todo: adviceLines(
        say`Choose a certificate in ${setting('certificate')}; only those of the system's SSL configuration can be chosen.`,
        say`If S/MIME is not meant, switch off ${setting('smime')}.`,
      ),
    },
    unreadable: {
      what: () => say`cannot be read as a certificate`,
      todo: adviceLines(
        say`Check the file's format (PEM or PKCS #12), its password, and the right of the service's account to read it.`,
        say`If in doubt, export it once more with its private key, and import it again.`,
      ),
    },
    expired: { what: () => say`has expired`, todo: renewEn },
    'not-yet-valid': {
      what: () => say`is not valid yet`,
      todo: adviceLines(
        say`Check this machine's clock; if it is right, wait for the first day, or take the previous certificate.`,
      ),
    },
    'other-address': {
      what: ({ address }) =>
        address === null ? say`is made out to another address` : say`is not made out to ${address}`,
      todo: adviceLines(
        say`Choose a certificate that names the sender address, or set ${setting('sender')} to the address that it names.`,
        say`For several sender addresses one certificate has to name them all.`,
      ),
    },
    usage: {
      what: () => say`is not meant for mail (key usage)`,
      todo: adviceLines(
        say`Take a certificate for S/MIME, with the purpose ${literal('emailProtection')}: one of a web server does not do.`,
      ),
    },
    weak: { what: () => say`has a key or signature that is too weak today`, todo: renewEn },
  },
  de: {
    missing: {
      what: () => say`wurde nicht gefunden oder ist nicht gewählt`,
      todo: adviceLines(
        say`Wählen Sie in ${setting('certificate')} ein Zertifikat; zur Wahl stehen nur die der SSL-Konfiguration des Systems.`,
        say`Ist S/MIME nicht gemeint, schalten Sie ${setting('smime')} aus.`,
      ),
    },
    unreadable: {
      what: () => say`lässt sich nicht als Zertifikat lesen`,
      todo: adviceLines(
        say`Prüfen Sie das Format der Datei (PEM oder PKCS #12), ihr Passwort und das Leserecht des Dienstkontos.`,
        say`Exportieren Sie es im Zweifel noch einmal samt privatem Schlüssel, und importieren Sie es neu.`,
      ),
    },
    expired: { what: () => say`ist abgelaufen`, todo: renewDe },
    'not-yet-valid': {
      what: () => say`ist noch nicht gültig`,
      todo: adviceLines(
        say`Prüfen Sie die Uhr dieses Rechners; geht sie richtig, warten Sie den ersten Tag ab, oder nehmen Sie das vorige Zertifikat.`,
      ),
    },
    'other-address': {
      what: ({ address }) =>
        address === null ? say`lautet auf eine andere Adresse` : say`lautet nicht auf ${address}`,
      todo: adviceLines(
        say`Wählen Sie ein Zertifikat, das die Absenderadresse nennt, oder setzen Sie ${setting('sender')} auf die Adresse darin.`,
        say`Bei mehreren Absenderadressen muss ein Zertifikat sie alle nennen.`,
      ),
    },
    usage: {
      what: () => say`ist nicht für Mail bestimmt (Schlüsselverwendung)`,
      todo: adviceLines(
        say`Nehmen Sie ein Zertifikat für S/MIME, mit dem Zweck ${literal('emailProtection')}: Das eines Webservers genügt nicht.`,
      ),
    },
    weak: { what: () => say`hat einen Schlüssel oder eine Signatur, die heute zu schwach ist`, todo: renewDe },
  },
};

/** `Zertifikat … (line 14 of …)`: the setting and the certificate that it refers to. */
function which(args: Args, locale: Locale): Rich {
  return settingAt(args, locale, args.certificate === '' ? null : excerpt(args.certificate, 40));
}

/** The certificate for S/MIME is missing or cannot be used for this sender. */
export const smimeCertificateInvalid = defineEntry({
  code: 'smime.certificate-invalid',
  severity: 'error',
  points: ['certificate', 'smime'],
  words: {
    en: {
      title: 'The certificate for S/MIME cannot be used',
      meaning: say`S/MIME signs mail with a certificate of the sender. It must be valid, meant for mail, and made out to the sender address; otherwise recipients see a warning or sending fails.`,
      cause: (args) => say`${which(args, 'en')} ${faults.en[args.reason].what(args)}${detail(args.detail)}.`,
      advice: (args) => (args === null ? renewEn : faults.en[args.reason].todo),
      ask: (args) => ({
        whom: say`whoever orders certificates in your organisation`,
        sentence: say`Please get us an S/MIME certificate with its private key for ${args === null || args.address === null ? say`our sender address` : say`${args.address}`}.`,
      }),
    },
    de: {
      title: 'Das Zertifikat für S/MIME ist nicht verwendbar',
      meaning: say`S/MIME signiert Mail mit einem Zertifikat des Absenders. Es muss gültig und für Mail bestimmt sein und auf die Absenderadresse lauten; sonst sehen Empfänger eine Warnung, oder der Versand scheitert.`,
      cause: (args) => say`${which(args, 'de')} ${faults.de[args.reason].what(args)}${detail(args.detail)}.`,
      advice: (args) => (args === null ? renewDe : faults.de[args.reason].todo),
      ask: (args) => ({
        whom: say`die IT-Abteilung, die Zertifikate beschafft`,
        sentence: say`Bitte beschaffen Sie uns ein S/MIME-Zertifikat samt privatem Schlüssel für ${args === null || args.address === null ? say`unsere Absenderadresse` : say`${args.address}`}.`,
      }),
    },
  },
});
