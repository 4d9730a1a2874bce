import type { SettingKey } from '../../settings/mail-settings.ts';
import type { Vocabulary } from '../../settings/vocabulary.ts';
import { formcycleKeys, labelOf } from './formcycle-keys.ts';
import { formcycleMenu } from './formcycle-menu.ts';
import { signInWords } from './sign-in-way.ts';

const system = { name: null };

function labels(shown: (label: string) => string): { readonly [Key in SettingKey]?: string } {
  const keys = Object.keys(formcycleKeys) as (keyof typeof formcycleKeys)[];
  return Object.fromEntries(keys.map((key) => [key, shown(labelOf(key) ?? key)]));
}

/** The words of XIMA FORMCYCLE's screens. Those for the encryption are not documented: these are the usual ones. */
export const formcycleVocabulary: Vocabulary = {
  system: 'formcycle',
  product: 'FORMCYCLE',
  keys: labels((label) => label),
  security: { tls: 'SSL', starttls: 'STARTTLS', ambiguous: 'TLS', none: 'keine' },
  // Jakarta Mail, "com.sun.mail.smtp": mail.smtp.auth.mechanisms.
  signInMechanisms: ['LOGIN', 'PLAIN', 'DIGEST-MD5', 'NTLM'],
  verify: null,
  onOff: { on: 'ja', off: 'nein' },
  choices: { signInKind: signInWords.split(', ').map((text) => ({ text, words: null })) },
  assignment: ' = ',
  service: null,
  menu: labels((label) => formcycleMenu(label, system)),
  hasRedirect: false,
};
