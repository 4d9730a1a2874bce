import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** STARTTLS was offered, then refused. */
export const starttlsRefused = defineEntry({
  code: 'starttls.refused',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The server offers STARTTLS, then refuses it',
      meaning: say`The server announces encryption but cannot start it: often its own key or certificate cannot be read.`,
      cause: (args) => say`${cameBack(args, 'en')}, although it had offered STARTTLS. The fault is at the server.`,
      advice: () =>
        adviceLines(
          say`Try ${mode('tls')} with ${assign('port', 465)}: it often works although STARTTLS does not.`,
          say`Have the administrator check the server's certificate, key and TLS log.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server offers STARTTLS but refuses the command. Please check its certificate and key.`,
        ),
    },
    de: {
      title: 'Der Server bietet STARTTLS an und lehnt es dann ab',
      meaning: say`Der Server kündigt Verschlüsselung an, kann sie aber nicht beginnen: Oft ist sein eigener Schlüssel oder sein Zertifikat nicht lesbar.`,
      cause: (args) => say`${cameBack(args, 'de')}, obwohl er STARTTLS angeboten hatte. Der Fehler liegt am Server.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie ${mode('tls')} mit ${assign('port', 465)}: Das geht oft, auch wenn STARTTLS nicht geht.`,
          say`Lassen Sie Zertifikat, Schlüssel und TLS-Protokoll des Servers prüfen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server bietet STARTTLS an, lehnt den Befehl aber ab. Bitte prüfen Sie sein Zertifikat und seinen Schlüssel.`,
        ),
    },
  },
});
