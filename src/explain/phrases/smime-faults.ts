import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import { adviceLines } from './advice-lines.ts';

type Args = FindingArgs['smime.certificate-invalid'];

/** What is wrong with a certificate for S/MIME, after its name, and what to do about it. */
interface SmimeFault {
  what(args: Args): Rich;
  readonly todo: readonly Advice[];
}

type Faults = { readonly [Reason in Args['reason']]: SmimeFault };

const renewEn = say`Have a new certificate issued for the sender address, and import it with its private key.`;
const renewDe = say`Lassen Sie ein neues Zertifikat für die Absenderadresse ausstellen, und importieren Sie es samt privatem Schlüssel.`;
const exportEn = say`Export the certificate once more with its private key, as PKCS #12 (P12 or PFX file).`;
const exportDe = say`Exportieren Sie das Zertifikat noch einmal samt privatem Schlüssel, als PKCS #12 (Datei P12 oder PFX).`;
const bothEn = say`In PEM, key and certificate stand in the same file.`;
const bothDe = say`In PEM stehen Schlüssel und Zertifikat in derselben Datei.`;
const passwordEn = say`Name the variable that holds the password with ${literal('--smime-password-env')}; the import asks for it too.`;
const passwordDe = say`Nennen Sie mit ${literal('--smime-password-env')} die Variable mit dem Passwort; auch der Import fragt danach.`;

const en: Faults = {
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
  'wrong-password': {
    what: () => say`does not open: its password is missing or wrong`,
    todo: adviceLines(passwordEn, exportEn),
  },
  'no-key': { what: () => say`comes without its private key`, todo: adviceLines(exportEn, bothEn) },
  'key-mismatch': {
    what: () => say`does not belong to the private key beside it`,
    todo: adviceLines(exportEn, bothEn),
  },
  'key-kind': {
    what: () => say`has a kind of key that hardly any mail program knows`,
    todo: adviceLines(say`Have a certificate issued with an RSA key of 2048 bits or more, or on an elliptic curve.`),
  },
  expired: { what: () => say`has expired`, todo: adviceLines(renewEn) },
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
  weak: { what: () => say`has a key or signature that is too weak today`, todo: adviceLines(renewEn) },
};

const de: Faults = {
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
  'wrong-password': {
    what: () => say`öffnet sich nicht: das Passwort fehlt oder stimmt nicht`,
    todo: adviceLines(passwordDe, exportDe),
  },
  'no-key': { what: () => say`kommt ohne seinen privaten Schlüssel`, todo: adviceLines(exportDe, bothDe) },
  'key-mismatch': {
    what: () => say`gehört nicht zu dem privaten Schlüssel daneben`,
    todo: adviceLines(exportDe, bothDe),
  },
  'key-kind': {
    what: () => say`hat eine Art von Schlüssel, die kaum ein Mailprogramm kennt`,
    todo: adviceLines(
      say`Lassen Sie ein Zertifikat mit RSA-Schlüssel ab 2048 Bit oder auf einer elliptischen Kurve ausstellen.`,
    ),
  },
  expired: { what: () => say`ist abgelaufen`, todo: adviceLines(renewDe) },
  'not-yet-valid': {
    what: () => say`ist noch nicht gültig`,
    todo: adviceLines(
      say`Prüfen Sie die Uhr dieses Rechners; geht sie richtig, warten Sie den ersten Tag ab, oder nehmen Sie das vorige Zertifikat.`,
    ),
  },
  'other-address': {
    what: ({ address }) => (address === null ? say`lautet auf eine andere Adresse` : say`lautet nicht auf ${address}`),
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
  weak: {
    what: () => say`hat einen Schlüssel oder eine Signatur, die heute zu schwach ist`,
    todo: adviceLines(renewDe),
  },
};

/** By language and reason. */
export const smimeFaults: { readonly [L in Locale]: Faults } = { en, de };
