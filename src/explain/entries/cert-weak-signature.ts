import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, product } from '../tokens.ts';

/** A certificate of the chain is signed with a method that counts as forgeable. */
export const certWeakSignature = defineEntry({
  code: 'cert.weak-signature',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'A certificate is signed with an outdated method',
      meaning: say`Signatures with MD5 or SHA-1 can be forged. Newer programs refuse them, and after its next update ${product} may do so too.`,
      cause: (args) => say`${args.subject} is signed by ${args.issuer} with ${literal(excerpt(args.algorithm))}.`,
      advice: () => adviceLines(say`Have the certificate replaced by one that is signed with SHA-256.`),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`The certificate of your mail server${where(args)} has a signature of an outdated kind${
          args === null ? [] : say` (${literal(excerpt(args.algorithm))})`
        }. Please replace it by one with SHA-256.`,
      }),
    },
    de: {
      title: 'Ein Zertifikat ist mit veraltetem Verfahren signiert',
      meaning: say`Signaturen mit MD5 oder SHA-1 lassen sich fälschen. Neuere Programme lehnen sie ab, nach dem nächsten Update womöglich auch ${product}.`,
      cause: (args) => say`${args.issuer} hat ${args.subject} mit ${literal(excerpt(args.algorithm))} signiert.`,
      advice: () => adviceLines(say`Lassen Sie das Zertifikat durch eines ersetzen, das mit SHA-256 signiert ist.`),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Das Zertifikat Ihres Mailservers${where(args)} ist mit veraltetem Verfahren signiert${
          args === null ? [] : say` (${literal(excerpt(args.algorithm))})`
        }. Bitte ersetzen Sie es durch eines mit SHA-256.`,
      }),
    },
  },
});
