import { say } from '../say.ts';
import { assign, literal, mode, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** A1 (Austria), with the addresses of aon. */
export const a1: MailProvider = {
  id: 'a1',
  name: 'A1',
  hosts: ['a1.net', 'aon.at'],
  says: null,
  hints: [
    {
      codes: ['sender.account-blocked', 'auth.account-locked', 'auth.disabled-by-admin'],
      first: true,
      words: {
        en: say`A1: change the e-mail password at ${literal('A1.net/logindaten')}; that alone lifts the block. Enter it as ${setting('password')}.`,
        de: say`A1: Ändern Sie das E-Mail-Passwort unter ${literal('A1.net/logindaten')}; nur das hebt die Sperre auf. Tragen Sie es als ${setting('password')} ein.`,
      },
      source:
        'https://www.a1.net/hilfe-kontakt/article/Vertrag-Services/E-Mail/E-Mail-Sicherheit/Mein-E-Mail-Postfach-wurde-missbr%C3%A4uchlich-verwendet-und-ist-jetzt-gesperrt-was-kann-ich-tun-/500000000007408/500000000038946',
      checked: '2026-11',
    },
    {
      codes: ['auth.wrong-password', 'connect.refused', 'connect.timeout'],
      words: {
        en: say`A1: ${literal('securemail.a1.net')}, ${assign('port', 587)}, ${mode('starttls')}; ${setting('user')} is the full address.`,
        de: say`A1: ${literal('securemail.a1.net')}, ${assign('port', 587)}, ${mode('starttls')}; ${setting('user')} ist die volle Adresse.`,
      },
      source: 'https://autoconfig.thunderbird.net/v1.1/a1.net',
      checked: null,
    },
  ],
};
