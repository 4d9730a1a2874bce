import type { Vocabulary } from '../../settings/vocabulary.ts';
import { ntcsKeys } from './ntcs-keys.ts';
import { ntcsMenu } from './ntcs-menu.ts';
import { sendingSystemChoices } from './ntcs-value-choices.ts';

const { parameters } = ntcsKeys;
const keys = {
  // Follows from the sending system, which stands behind it: that parameter's name means the sending system.
  signInKind: parameters.delivery[0],
  host: parameters.host,
  port: parameters.port,
  security: parameters.security[0],
  user: parameters.user[0],
  password: parameters.password[0],
  sender: parameters.sender[0],
  transport: parameters.transport[0],
  delivery: parameters.delivery[0],
  forceSender: parameters.forceSender,
  checkSender: parameters.checkSender,
  redirect: parameters.redirect[0],
  redirectAddresses: parameters.redirectAddresses[0],
  logging: parameters.logging,
};

/** The words of BMD NTCS, as its Tools-Parameter have them. It knows TLS on and off, and no certificate check to switch. */
export const ntcsVocabulary: Vocabulary = {
  system: 'ntcs',
  product: 'BMD NTCS',
  keys,
  security: { starttls: 'Ja', ambiguous: 'Ja', none: 'Nein' },
  // .NET, System.Net.Mail.SmtpClient: it knows no PLAIN.
  signInMechanisms: ['GSSAPI', 'NTLM', 'LOGIN'],
  verify: null,
  onOff: { on: 'Ja', off: 'Nein' },
  choices: { delivery: sendingSystemChoices, signInKind: sendingSystemChoices },
  assignment: '=',
  service: null,
  menu: Object.fromEntries(
    Object.entries(keys).map(([key, name]) => [key, ntcsMenu({ kind: 'global', name: null }, name)]),
  ),
  hasRedirect: true,
};
