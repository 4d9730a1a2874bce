import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { levelFor } from '../phrases/level-for.ts';
import { nativeName } from '../phrases/native-name.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

/** Sending is switched off, for everybody or for one tenant or user. */
export const configMailDisabled = defineEntry({
  code: 'config.mail-disabled',
  severity: 'error',
  points: ['enabled'],
  words: {
    en: {
      title: 'Sending mail is switched off',
      meaning: say`${product} does not even try to send. What the mail server says, and whether the other settings are right, does not matter until then.`,
      cause: (args) => {
        const at = settingAt(args, 'en');
        const whose = levelFor(args.whose, 'en');
        switch (args.reason) {
          case 'switched-off':
            return say`${at} switches sending off for ${whose}.`;
          case 'system-switched-off':
            return say`${at} switches the system-wide mail server off. Then nobody can send, not even a tenant with a mail server of its own.`;
          case 'no-system-server':
            return say`No system-wide mail server is set up (${nativeName(args.name, 'en')} is empty). Without it nobody can send, not even a tenant with a mail server of its own.`;
          case 'not-allowed':
            return say`${at} forbids it for ${whose}, and no other mail server counts. Functions that send mail are not available.`;
        }
      },
      advice: (args) => {
        switch (args?.reason) {
          case 'no-system-server':
            return adviceLines(
              say`Set up a system-wide mail server, even if every tenant has one of its own.`,
              say`Then run the diagnosis again: it checks the server too.`,
            );
          case 'not-allowed':
            return adviceLines(
              say`Let the system's administrator allow the system-wide mail server for the tenant, or one of its own.`,
              say`If one of its own is allowed, enter it there and switch it on.`,
            );
          default:
            return adviceLines(
              say`Switch sending on (${args === null ? setting('enabled') : nativeName(args.name, 'en')}), and run the diagnosis again.`,
              say`Ask first whether it was switched off on purpose, for tests or after a fault: waiting mail may go out at once.`,
            );
        }
      },
      ask: (args) => ({
        whom: say`the administrator of ${product}`,
        sentence:
          args === null
            ? say`Sending mail is switched off in ${product}. May it be switched on?`
            : say`Sending mail is switched off in ${product} for ${levelFor(args.whose, 'en')}. May it be switched on?`,
      }),
    },
    de: {
      title: 'Der Mailversand ist ausgeschaltet',
      meaning: say`${product} versucht gar nicht erst zu senden. Was der Mailserver sagt und ob die übrigen Einstellungen stimmen, spielt so lange keine Rolle.`,
      cause: (args) => {
        const at = settingAt(args, 'de');
        const whose = levelFor(args.whose, 'de');
        switch (args.reason) {
          case 'switched-off':
            return say`${at} schaltet den Versand für ${whose} aus.`;
          case 'system-switched-off':
            return say`${at} schaltet den systemweiten Mailserver aus. Dann kann niemand senden, auch kein Mandant mit eigenem Mailserver.`;
          case 'no-system-server':
            return say`Es ist kein systemweiter Mailserver eingerichtet (${nativeName(args.name, 'de')} ist leer). Ohne ihn kann niemand senden, auch kein Mandant mit eigenem Mailserver.`;
          case 'not-allowed':
            return say`${at} verbietet es für ${whose}; ein anderer Mailserver gilt nicht. Funktionen mit Mailversand fehlen dort.`;
        }
      },
      advice: (args) => {
        switch (args?.reason) {
          case 'no-system-server':
            return adviceLines(
              say`Richten Sie einen systemweiten Mailserver ein, auch wenn jeder Mandant einen eigenen hat.`,
              say`Starten Sie danach die Diagnose erneut: Sie prüft auch den Server.`,
            );
          case 'not-allowed':
            return adviceLines(
              say`Bitten Sie die Systemadministration, dem Mandanten den systemweiten oder einen eigenen Mailserver zu erlauben.`,
              say`Ist ein eigener erlaubt, tragen Sie ihn dort ein, und schalten Sie ihn ein.`,
            );
          default:
            return adviceLines(
              say`Schalten Sie den Versand ein (${args === null ? setting('enabled') : nativeName(args.name, 'de')}), und starten Sie die Diagnose erneut.`,
              say`Fragen Sie zuvor, ob er absichtlich aus ist, für Tests oder nach einer Störung: Wartende Mails könnten sofort hinausgehen.`,
            );
        }
      },
      ask: (args) => ({
        whom: say`die Systemadministration`,
        sentence:
          args === null
            ? say`Für ${product} ist der Mailversand ausgeschaltet. Darf er eingeschaltet werden?`
            : say`Der Mailversand (${product}) ist für ${levelFor(args.whose, 'de')} ausgeschaltet. Darf er eingeschaltet werden?`,
      }),
    },
  },
});
