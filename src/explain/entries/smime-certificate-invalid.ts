import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { smimeFaults } from '../phrases/smime-faults.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

type Args = FindingArgs['smime.certificate-invalid'];

/** The option of the command line, where no setting names a certificate. */
const isOption = ({ name }: Args): boolean => name.startsWith('--');

/** `Zertifikat … (line 14 of …)`: the setting and the certificate that it refers to; `--smime FILE`: the option. */
function which(args: Args, locale: Locale): Rich {
  const certificate = excerpt(args.certificate, 40);
  if (isOption(args)) return say`${literal(`${args.name} ${certificate}`)}`;
  return settingAt(args, locale, args.certificate === '' ? null : certificate);
}

/** Where the certificate is named once it is the right one. */
const choose: { readonly [L in Locale]: { readonly system: Rich; readonly option: Rich } } = {
  en: {
    system: say`Choose it in ${setting('certificate')}, and put the day on which it ends in a calendar.`,
    option: say`Name the file with key and certificate in ${literal('--smime')}, and diagnose once more.`,
  },
  de: {
    system: say`Wählen Sie es in ${setting('certificate')}, und merken Sie den Ablauftag im Kalender vor.`,
    option: say`Nennen Sie die Datei mit Schlüssel und Zertifikat in ${literal('--smime')}, und diagnostizieren Sie noch einmal.`,
  },
};

/** After these something else has to be chosen. */
const renewing: readonly Args['reason'][] = ['expired', 'weak', 'no-key', 'key-mismatch', 'key-kind', 'usage'];

function adviceFor(args: Args | null, locale: Locale): readonly Advice[] {
  const { system, option } = choose[locale];
  if (args === null) return [...smimeFaults[locale].expired.todo, ...adviceLines(system)];
  // What the system offers for choice is no help with a file of one's own.
  if (isOption(args) && args.reason === 'missing') return adviceLines(option);
  const { todo } = smimeFaults[locale][args.reason];
  return [...todo, ...(renewing.includes(args.reason) ? adviceLines(isOption(args) ? option : system) : [])];
}

/** The certificate for S/MIME is missing or cannot be used for this sender. */
export const smimeCertificateInvalid = defineEntry({
  code: 'smime.certificate-invalid',
  severity: 'error',
  points: ['certificate', 'smime'],
  pointsOf: (args) => (isOption(args) ? [] : ['certificate', 'smime']),
  words: {
    en: {
      title: 'The certificate for S/MIME cannot be used',
      meaning: say`S/MIME signs mail with a certificate of the sender. It must be valid, meant for mail, and made out to the sender address; otherwise recipients see a warning or sending fails.`,
      cause: (args) =>
        say`${which(args, 'en')} ${smimeFaults.en[args.reason].what(args)}${detail(args.detail)}.${args.unsent ? say` The test mail was not sent: it was to be signed.` : []}`,
      advice: (args) => adviceFor(args, 'en'),
      ask: (args) => ({
        whom: say`whoever orders certificates in your organisation`,
        sentence: say`Please get us an S/MIME certificate with its private key for ${args === null || args.address === null ? say`our sender address` : say`${args.address}`}.`,
      }),
    },
    de: {
      title: 'Das Zertifikat für S/MIME ist nicht verwendbar',
      meaning: say`S/MIME signiert Mail mit einem Zertifikat des Absenders. Es muss gültig und für Mail bestimmt sein und auf die Absenderadresse lauten; sonst sehen Empfänger eine Warnung, oder der Versand scheitert.`,
      cause: (args) =>
        say`${which(args, 'de')} ${smimeFaults.de[args.reason].what(args)}${detail(args.detail)}.${args.unsent ? say` Die Testmail wurde nicht gesendet: Sie sollte signiert sein.` : []}`,
      advice: (args) => adviceFor(args, 'de'),
      ask: (args) => ({
        whom: say`die IT-Abteilung, die Zertifikate beschafft`,
        sentence: say`Bitte beschaffen Sie uns ein S/MIME-Zertifikat samt privatem Schlüssel für ${args === null || args.address === null ? say`unsere Absenderadresse` : say`${args.address}`}.`,
      }),
    },
  },
});
