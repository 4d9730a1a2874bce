import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** Exchange does not let the account act as the mailbox of the sender (ErrorImpersonateUserDenied). */
export const senderImpersonationDenied = defineEntry({
  code: 'sender.impersonation-denied',
  severity: 'error',
  points: ['sender', 'clientId'],
  words: {
    en: {
      title: "The account may not act for the sender's mailbox",
      meaning: say`To send from the mailbox of another, an account needs the right to impersonate it. Signing in worked; this right is missing.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: the account may not act for ${serviceParty('sender', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Enter in ${setting('sender')} the address of the account itself, if that suits.`,
          say`Exchange of your own: ${literal('New-ManagementRoleAssignment -Role ApplicationImpersonation -User ACCOUNT')}, with a scope.`,
          say`Exchange Online: the app registration needs ${literal('full_access_as_app')} with admin consent; that role is no longer granted there.`,
          say`If several connections are set up, check that the right one is chosen: they differ in their rights.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          say`the administrator of Exchange`,
          say`Please let the account of our program act for the mailbox ${args?.sender == null ? say`of the sender` : serviceParty('sender', args, 'en')} (impersonation).`,
        ),
    },
    de: {
      title: 'Das Konto darf nicht für den Absender handeln',
      meaning: say`Um aus einem fremden Postfach zu senden, braucht ein Konto das Recht zum Identitätswechsel (Impersonation). Die Anmeldung gelang; dieses Recht fehlt.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Das Konto darf nicht für ${serviceParty('sender', args, 'de')} handeln.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('sender')} die Adresse des Kontos selbst ein, wenn das passt.`,
          say`Eigener Exchange: ${literal('New-ManagementRoleAssignment -Role ApplicationImpersonation -User KONTO')}, samt Bereich.`,
          say`Exchange Online: Die App-Registrierung braucht ${literal('full_access_as_app')} mit Administratorzustimmung; die Rolle gibt es dort nicht mehr.`,
          say`Sind mehrere Verbindungen eingerichtet, prüfen Sie, ob die richtige gewählt ist: Sie haben verschiedene Rechte.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          say`die Administration von Exchange`,
          say`Bitte erlauben Sie dem Konto unseres Programms, für das Postfach ${args?.sender == null ? say`des Absenders` : serviceParty('sender', args, 'de')} zu handeln (Identitätswechsel).`,
        ),
    },
  },
});
