import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { few } from '../phrases/few.ts';
import { where } from '../phrases/where.ts';
import { say } from '../say.ts';
import { assign } from '../tokens.ts';

/** The hosting provider answers in the server's place. */
export const interceptProviderRedirect = defineEntry({
  code: 'intercept.provider-redirect',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The hosting provider answers in place of the server',
      meaning: say`Some providers redirect all outgoing mail to a server of their own, to stop spam. The mail server that was asked for is never reached.`,
      cause: (args) =>
        say`For ${args.host}, port ${args.port}, a certificate of ${args.provider} came back (${few(args.names, 'en', 2)}).`,
      advice: (args): readonly Advice[] => {
        const relay = args?.names.find((name) => !name.includes('*'));
        return [
          { text: say`Have the provider lift the redirection of outgoing mail for this machine.` },
          relay === undefined
            ? { text: say`Or send through the provider's own mail server, with a mailbox there.` }
            : { text: say`Or send through the provider: ${assign('host', relay)}, with a mailbox there.` },
        ];
      },
      ask: (args) => ({
        whom: say`the hosting provider of this machine`,
        sentence: say`Connections from our machine to the mail server${where(args)} end at a server of yours. Please lift this redirection.`,
      }),
    },
    de: {
      title: 'Der Hoster antwortet anstelle des Mailservers',
      meaning: say`Manche Hoster leiten alle ausgehenden Mails auf einen eigenen Server um, um Spam zu unterbinden. Der gewünschte Mailserver wird nie erreicht.`,
      cause: (args) =>
        say`Auf ${args.host}, Port ${args.port}, kam ein Zertifikat von ${args.provider} zurück (${few(args.names, 'de', 2)}).`,
      advice: (args): readonly Advice[] => {
        const relay = args?.names.find((name) => !name.includes('*'));
        return [
          { text: say`Lassen Sie den Hoster die Umleitung ausgehender Mails für diesen Rechner aufheben.` },
          relay === undefined
            ? { text: say`Oder senden Sie über den Mailserver des Hosters, mit einem Postfach dort.` }
            : { text: say`Oder senden Sie über den Hoster: ${assign('host', relay)}, mit einem Postfach dort.` },
        ];
      },
      ask: (args) => ({
        whom: say`die Technik des Hosters dieses Rechners`,
        sentence: say`Verbindungen unseres Rechners zum Mailserver${where(args)} enden bei einem Ihrer Server. Bitte heben Sie diese Umleitung auf.`,
      }),
    },
  },
});
