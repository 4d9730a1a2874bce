import { defineEntry } from '../define-entry.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { mode } from '../tokens.ts';

/** Mail, and the sign-in where there is one, would cross the network readable. */
export const configEncryptionDisabled = defineEntry({
  code: 'config.encryption-disabled',
  severity: 'warning',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The connection stays unencrypted',
      meaning: say`Whoever can listen anywhere on the way reads everything that is sent, and can change it.`,
      cause: ({ line, withPassword, because }) => {
        const asked = line === null ? say`The settings say ${mode('none')}` : say`Line ${line} says ${mode('none')}`;
        const what =
          because === undefined ? asked : say`Encryption is only used where offered, and the server offers none`;
        return withPassword
          ? say`${what}: user and password cross the network readable.`
          : say`${what}: mails cross the network readable. No password is set.`;
      },
      advice: () => switchPort(usualPorts, 'en'),
      ask: () => ({
        whom: whom.en.mail,
        sentence: say`Which port of the mail server offers encryption for submission: 465 (TLS) or 587 (STARTTLS)?`,
      }),
    },
    de: {
      title: 'Die Verbindung bleibt unverschlüsselt',
      meaning: say`Wer irgendwo auf dem Weg mithört, liest alles, was gesendet wird, und kann es verändern.`,
      cause: ({ line, withPassword, because }) => {
        const asked =
          line === null
            ? say`Die Einstellungen enthalten ${mode('none')}`
            : say`In Zeile ${line} steht ${mode('none')}`;
        const what =
          because === undefined
            ? asked
            : say`Verschlüsselt wird nur, wo es angeboten wird, und der Server bietet es nicht an`;
        return withPassword
          ? say`${what}: Benutzer und Passwort sind auf dem ganzen Weg lesbar.`
          : say`${what}: Mails sind auf dem ganzen Weg lesbar. Ein Passwort ist nicht eingetragen.`;
      },
      advice: () => switchPort(usualPorts, 'de'),
      ask: () => ({
        whom: whom.de.mail,
        sentence: say`Auf welchem Port bietet der Mailserver verschlüsselten Versand an: 465 (TLS) oder 587 (STARTTLS)?`,
      }),
    },
  },
});
