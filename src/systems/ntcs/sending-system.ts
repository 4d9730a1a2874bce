import type { SettingValues } from '../../settings/mail-settings.ts';
import { foldKey } from '../fold-key.ts';

/** One value of the parameter SMTP-Mail Versandsystem. */
export interface SendingSystem {
  readonly number: string;
  readonly delivery: SettingValues['delivery'];
  readonly transport: 'smtp' | 'ews';
  /** `password`: Standarduser and SMTP-Passwort are needed; the others sign in as the Windows user or the service's. */
  readonly signInKind: 'password' | 'windows' | 'ntlm';
}

const direct = 'direct';
const async = 'async';

/** BMD's page on sending mail, parameter "SMTP-Mail Versandsystem"; the first is the default. */
export const defaultSystem: SendingSystem = {
  number: '0',
  delivery: direct,
  transport: 'smtp',
  signInKind: 'password',
};
const systems: readonly SendingSystem[] = [
  defaultSystem,
  { number: '1', delivery: async, transport: 'smtp', signInKind: 'password' },
  { number: '2', delivery: direct, transport: 'smtp', signInKind: 'windows' },
  { number: '3', delivery: async, transport: 'smtp', signInKind: 'windows' },
  { number: '4', delivery: direct, transport: 'smtp', signInKind: 'ntlm' },
  { number: '5', delivery: async, transport: 'smtp', signInKind: 'ntlm' },
  { number: '6', delivery: direct, transport: 'ews', signInKind: 'password' },
  { number: '7', delivery: async, transport: 'ews', signInKind: 'password' },
];

function signInOf(words: string): SendingSystem['signInKind'] | null {
  if (words.includes('defaultnetworkcredentials')) return 'windows';
  if (words.includes('ntlm')) return 'ntlm';
  return words.includes('benutzerzugangsdaten') ? 'password' : null;
}

/** The sending system of a number, with or without its words behind it, or of BMD's words alone; null: something else. */
export function readSendingSystem(text: string): SendingSystem | null {
  const number = /^\s*(\d)\s*(?:$|[-–:.)])/.exec(text)?.[1];
  if (number !== undefined) return systems.find((one) => one.number === number) ?? null;
  const words = foldKey(text);
  const delivery = words.startsWith('asynchron') ? async : direct;
  if (delivery === direct && !words.startsWith('direkt')) return null;
  const transport = words.includes('ews') ? 'ews' : 'smtp';
  const kind = signInOf(words);
  return (
    systems.find((one) => one.delivery === delivery && one.transport === transport && one.signInKind === kind) ?? null
  );
}
