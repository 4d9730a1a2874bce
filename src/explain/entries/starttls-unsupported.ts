import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { neighbourSentence } from '../phrases/neighbour-sentence.ts';
import { place } from '../phrases/place.ts';
import { switchPort } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** The settings demand STARTTLS, the server does not offer it. */
export const starttlsUnsupported = defineEntry({
  code: 'starttls.unsupported',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The server offers no encryption on this port',
      meaning: say`With STARTTLS the connection begins in plain text, and the server must offer the switch to encryption. Without the offer nothing safe can be sent.`,
      cause: (args) =>
        say`${place(args)} answers, but does not list STARTTLS.${neighbourSentence(args.neighbours, 'en')}`,
      advice: (args) => {
        const encrypted = (args?.neighbours ?? []).filter(
          ({ security }) => security === 'tls' || security === 'starttls',
        );
        const elsewhere = switchPort(encrypted, 'en');
        const guess: Advice = {
          text: say`Try ${mode('tls')} and ${assign('port', 465)}: encrypted from the first byte.`,
        };
        return [
          ...(elsewhere.length > 0 ? elsewhere : [guess]),
          { text: say`Have STARTTLS switched on at the server.` },
          {
            text: say`Only inside a trusted network: ${mode('none')}. User and password are then readable on the way.`,
            lowersSecurity: true,
          },
        ];
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} does not offer STARTTLS. Please switch it on, or name a port with TLS.`,
      }),
    },
    de: {
      title: 'Der Server bietet hier keine Verschlüsselung an',
      meaning: say`Bei STARTTLS beginnt die Verbindung im Klartext, und der Server muss den Wechsel zur Verschlüsselung anbieten. Ohne dieses Angebot lässt sich nichts sicher senden.`,
      cause: (args) =>
        say`${place(args)} antwortet, führt STARTTLS aber nicht auf.${neighbourSentence(args.neighbours, 'de')}`,
      advice: (args) => {
        const encrypted = (args?.neighbours ?? []).filter(
          ({ security }) => security === 'tls' || security === 'starttls',
        );
        const elsewhere = switchPort(encrypted, 'de');
        const guess: Advice = {
          text: say`Versuchen Sie ${mode('tls')} und ${assign('port', 465)}: verschlüsselt ab dem ersten Byte.`,
        };
        return [
          ...(elsewhere.length > 0 ? elsewhere : [guess]),
          { text: say`Lassen Sie am Server STARTTLS einschalten.` },
          {
            text: say`Nur in einem vertrauenswürdigen Netz: ${mode('none')}. Benutzer und Passwort sind dann unterwegs lesbar.`,
            lowersSecurity: true,
          },
        ];
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} bietet kein STARTTLS an. Bitte schalten Sie es ein, oder nennen Sie einen Port mit TLS.`,
      }),
    },
  },
});
