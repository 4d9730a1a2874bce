import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

/** The server does not let the holder of the client certificate in. */
export const authCertificateRefused = defineEntry({
  code: 'auth.certificate-refused',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'The client certificate is not accepted',
      meaning: say`With EXTERNAL the server knows who signs in by the client certificate of the encrypted connection. It does not trust this one, or has no account for it; which of the two it does not say.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not let in the certificate ${value(args.subject)}, issued by ${value(args.issuer)}.`,
      advice: () =>
        adviceLines(
          say`Check that ${literal('--client-cert')} names the right file, and that its certificate is valid today and made for clients.`,
          say`Have the server trust the authority that issued it; certificates between the two belong into the file.`,
          say`Have an account at the server belong to the name in the certificate.`,
          say`If the server takes a password as well, leave out ${literal('--client-cert')} and sign in with user and password.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          whom.en.mail,
          args === null
            ? say`Please look into your log why our client certificate is refused: is its authority trusted, and which account belongs to it?`
            : say`Please look into your log why our client certificate ${value(args.subject)} is refused: is ${value(args.issuer)} trusted, and which account belongs to it?`,
        ),
    },
    de: {
      title: 'Das Clientzertifikat wird nicht akzeptiert',
      meaning: say`Bei EXTERNAL erkennt der Server am Clientzertifikat der verschlüsselten Verbindung, wer sich anmeldet. Diesem vertraut er nicht, oder er hat kein Konto dazu; welches von beiden, sagt er nicht.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er lässt das Zertifikat ${value(args.subject)}, ausgestellt von ${value(args.issuer)}, nicht ein.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie, ob ${literal('--client-cert')} die richtige Datei nennt und ob das Zertifikat darin heute gilt und für Clients bestimmt ist.`,
          say`Lassen Sie den Server der Zertifizierungsstelle vertrauen; Zertifikate dazwischen gehören mit in die Datei.`,
          say`Lassen Sie am Server ein Konto dem Namen im Zertifikat zuordnen.`,
          say`Nimmt der Server auch ein Passwort, lassen Sie ${literal('--client-cert')} weg und melden Sie sich mit Benutzer und Passwort an.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          whom.de.mail,
          args === null
            ? say`Bitte sehen Sie in Ihrem Protokoll nach, warum unser Clientzertifikat abgelehnt wird: Ist seine Zertifizierungsstelle bekannt, und welches Konto gehört dazu?`
            : say`Bitte sehen Sie in Ihrem Protokoll nach, warum unser Clientzertifikat ${value(args.subject)} abgelehnt wird: Ist ${value(args.issuer)} bekannt, und welches Konto gehört dazu?`,
        ),
    },
  },
});
