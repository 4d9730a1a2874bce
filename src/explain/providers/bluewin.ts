import { say } from '../say.ts';
import { assign, literal, mode, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

/** Bluewin (Swisscom). */
export const bluewin: MailProvider = {
  id: 'bluewin',
  name: 'Bluewin',
  hosts: ['bluewin.ch', 'bluemail.ch'],
  says: /postmaster\.bluewin\.ch/i,
  hints: [
    {
      codes: [
        'auth.wrong-password',
        'auth.disabled-by-admin',
        'auth.requires-tls',
        'connect.refused',
        'connect.timeout',
      ],
      words: {
        en: say`Bluewin: ${literal('smtpauths.bluewin.ch')}, ${assign('port', 465)}, ${mode('tls')}; ${setting('user')} is the full address.`,
        de: say`Bluewin: ${literal('smtpauths.bluewin.ch')}, ${assign('port', 465)}, ${mode('tls')}; ${setting('user')} ist die volle Adresse.`,
      },
      source:
        'http://www.swisscom.ch/content/swisscom/en/res/hilfe/loesung/alle-server-einstellungen-fuer-mail-auf-dem-pc.html',
      checked: '2026-11',
    },
    {
      codes: ['greeting.rejected', 'greeting.ip-blocklisted', 'content.reputation', 'content.spam'],
      words: {
        en: say`Bluewin explains its refusals, and how to have a block lifted, at ${literal('postmaster.bluewin.ch')}.`,
        de: say`Bluewin erklärt seine Ablehnungen, und wie eine Sperre aufgehoben wird, unter ${literal('postmaster.bluewin.ch')}.`,
      },
      source: 'https://postmaster.bluewin.ch/content/en/bluewin-spam-protection/',
      checked: '2026-11',
    },
  ],
};
