import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

/** The system's own check of the sender: the address is not on the employee's record. */
export const senderNotRegistered = defineEntry({
  code: 'sender.not-registered',
  severity: 'error',
  points: ['sender', 'checkSender'],
  words: {
    en: {
      title: "The sender address is not on the employee's record",
      meaning: say`${product} itself checks the sender before it sends: the address must be on the record of the employee who is linked to the user ID.`,
      cause: ({ address, user, registered, reason }) => {
        const who = user === null ? say`The user` : say`The user ${user}`;
        if (reason === 'no-employee') {
          return say`${who} is not linked to any employee, so ${setting('checkSender')} cannot find ${address} anywhere.`;
        }
        return registered.length === 0
          ? say`${who} sends as ${address}, but no address is on the employee's record.`
          : say`${who} sends as ${address}; on the employee's record: ${few(registered, 'en')}.`;
      },
      advice: (args) =>
        args?.reason === 'no-employee'
          ? adviceLines(
              say`Link the employee's record to the user ID, and enter the address there.`,
              say`Or let this user send with an e-mail account of its own.`,
            )
          : adviceLines(
              say`Enter ${args === null ? say`the address` : say`${args.address}`} on the employee's record, as E-Mail or as a further address.`,
              say`Or set ${setting('sender')} for this user to an address that is on the record.`,
              say`Switch ${setting('checkSender')} off only if users may send with any address on purpose.`,
            ),
      ask: (args) => ({
        whom: say`whoever keeps the employees' records`,
        sentence:
          args === null
            ? say`Please enter the sender address on the employee's record.`
            : say`Please enter ${args.address} on the record of the employee${args.user === null ? [] : say` with the user ID ${args.user}`}.`,
      }),
    },
    de: {
      title: 'Die Absenderadresse fehlt im Mitarbeiterstamm',
      meaning: say`${product} prüft den Absender selbst, bevor gesendet wird: Die Adresse muss bei dem Mitarbeiter hinterlegt sein, der mit der User-ID verknüpft ist.`,
      cause: ({ address, user, registered, reason }) => {
        const who = user === null ? say`Der Benutzer` : say`Der Benutzer ${user}`;
        if (reason === 'no-employee') {
          return say`${who} ist mit keinem Mitarbeiter verknüpft; ${setting('checkSender')} kann ${address} also nirgends finden.`;
        }
        return registered.length === 0
          ? say`${who} sendet als ${address}, beim Mitarbeiter ist aber keine Adresse hinterlegt.`
          : say`${who} sendet als ${address}; beim Mitarbeiter hinterlegt: ${few(registered, 'de')}.`;
      },
      advice: (args) =>
        args?.reason === 'no-employee'
          ? adviceLines(
              say`Verknüpfen Sie den Mitarbeiter mit der User-ID, und hinterlegen Sie dort die Adresse.`,
              say`Oder lassen Sie diesen Benutzer über einen eigenen E-Mail-Account senden.`,
            )
          : adviceLines(
              say`Hinterlegen Sie ${args === null ? say`die Adresse` : say`${args.address}`} beim Mitarbeiter, als E-Mail oder als weitere Adresse.`,
              say`Oder setzen Sie ${setting('sender')} für diesen Benutzer auf eine hinterlegte Adresse.`,
              say`Schalten Sie ${setting('checkSender')} nur aus, wenn Benutzer mit jeder Adresse senden sollen.`,
            ),
      ask: (args) => ({
        whom: say`die Verwaltung des Mitarbeiterstamms`,
        sentence:
          args === null
            ? say`Bitte hinterlegen Sie die Absenderadresse beim Mitarbeiter.`
            : say`Bitte hinterlegen Sie ${args.address} beim Mitarbeiter${args.user === null ? [] : say` mit der User-ID ${args.user}`}.`,
      }),
    },
  },
});
