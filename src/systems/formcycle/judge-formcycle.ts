import { isIP } from 'node:net';
import { finding } from '../../findings/finding.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { Security } from '../../settings/security.ts';
import { foldKey } from '../fold-key.ts';
import { isGuid } from '../is-guid.ts';
import { isHost } from '../is-host.ts';
import { judgeClientSecret } from '../judge-client-secret.ts';
import { judgeFreeText } from '../judge-free-text.ts';
import { judgeHost } from '../judge-host.ts';
import { judgePort } from '../judge-port.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import { judgeSwitch } from '../judge-switch.ts';
import { judgeTransport } from '../judge-transport.ts';
import { Judgement, type SettingsScope } from '../judgement.ts';
import type { ReadResult } from '../system-definition.ts';
import { formcycleMenu } from './formcycle-menu.ts';
import { formcycleVocabulary } from './formcycle-vocabulary.ts';
import { readSignInWay, type SignInWay, signInWords } from './sign-in-way.ts';

const usualPort = 25;

/**
 * The product's list is not documented. SSL means TLS from the first byte everywhere; TLS alone means that or STARTTLS,
 * which only the port tells. null: another word.
 */
function securityOf(text: string, port: number | null): Security | null {
  switch (foldKey(text)) {
    case 'keine':
    case 'kein':
    case 'none':
      return 'none';
    case 'starttls':
      return 'starttls';
    case 'ssl':
    case 'ssltls':
    case 'tlsssl':
      return 'tls';
    case 'tls':
      if (port === 465) return 'tls';
      return port === 25 || port === 587 ? 'starttls' : 'ambiguous';
    default:
      return null;
  }
}

/** The word as written; null where nobody can tell what it means. */
function judgeSecurity(judgement: Judgement, port: number | null): string | null {
  const text = judgement.text('security');
  if (text === null) {
    judgement.missing('security');
    return null;
  }
  const security = securityOf(text, port);
  if (security === null) {
    judgement.reject('security', 'keine, STARTTLS, SSL, TLS');
    return null;
  }
  judgement.accept('security', security);
  // On the other ports `config.port-and-mode` says that the word is ambiguous.
  if (foldKey(text) === 'tls' && security !== 'ambiguous') {
    const args = { ...judgement.place('security'), note: 'formcycle-encryption-list', value: text } as const;
    judgement.add(finding('config.undocumented', args));
  }
  return text;
}

/**
 * How FORMCYCLE signs in; without a usable word on it, a user or a password speaks for itself. null: even that says nothing,
 * because there is no mail server whose fields could be meant.
 */
function judgeWay(judgement: Judgement): SignInWay | null {
  const text = judgement.text('signInKind');
  const read = text === null ? null : readSignInWay(text);
  const inferred = judgement.text('user') !== null || judgement.secret('password') !== null ? 'password' : 'none';
  if (text !== null && read === null) {
    judgement.reject('signInKind', signInWords);
    return judgement.text('host') === null ? null : inferred;
  }
  const way = read ?? inferred;
  const kind = way === 'graph' ? 'oauth' : way;
  if (text === null) judgement.assume('signInKind', kind);
  else judgement.accept('signInKind', kind);
  judgement.derive('transport', way === 'graph' ? 'graph' : 'smtp', 'signInKind');
  return way;
}

function judgeSmtp(judgement: Judgement, way: Exclude<SignInWay, 'graph'>): void {
  judgeHost(judgement);
  const wasGiven = judgement.text('port') !== null;
  const port = wasGiven ? judgePort(judgement) : usualPort;
  if (!wasGiven) judgement.assume('port', usualPort);
  const word = judgeSecurity(judgement, port);
  if (way === 'password') {
    const isBare = judgement.text('user') === null && judgement.secret('password') === null;
    if (isBare) {
      judgement.missing('user');
      judgement.missing('password');
    }
    judgeSignIn(judgement);
  }
  if (word !== null) judgeTransport(judgement, word, null);
  judgeRetiredSignIn(judgement);
}

/** A directory is named by its GUID or by one of its domains. */
function isDirectory(text: string): boolean {
  return isGuid(text) || (text.includes('.') && isHost(text) && isIP(text) === 0);
}

function judgeGraph(judgement: Judgement): void {
  const guid = '00000000-0000-0000-0000-000000000000';
  const tenant = judgement.text('tenantId');
  if (tenant === null) judgement.missing('tenantId');
  else if (isDirectory(tenant)) judgement.accept('tenantId', tenant);
  else judgement.reject('tenantId', `${guid}, name.onmicrosoft.com`);
  const client = judgement.text('clientId');
  if (client === null) judgement.missing('clientId');
  else if (isGuid(client)) judgement.accept('clientId', client);
  else judgement.reject('clientId', guid);
  judgeClientSecret(judgement);
}

/**
 * All rules for the values of the level that counts. Fields of the other kind of sign-in are not looked at: FORMCYCLE does
 * not show them. `disabled`: nothing can be sent, so nothing is judged either, only shown.
 */
export function judgeFormcycle(
  given: GivenValues,
  file: string,
  disabled: boolean,
  scope: SettingsScope,
): ReadResult & { readonly settings: NonNullable<ReadResult['settings']> } {
  const level = Object.values(given).find((value) => value?.level !== undefined)?.level ?? { name: null };
  const menuOf = (label: string) => formcycleMenu(label, level);
  const judgement = new Judgement(formcycleVocabulary, given, { file, trust: null }, menuOf);
  if (!disabled) judgeSwitch(judgement, 'enabled', true);
  else if (judgement.text('enabled') === null || judgeSwitch(judgement, 'enabled', null) !== false) {
    judgement.assume('enabled', false);
  }
  if (Object.keys(given).length === 0 && disabled) return judgement.result(scope);
  const way = judgeWay(judgement);
  if (way === 'graph') judgeGraph(judgement);
  else if (way !== null) judgeSmtp(judgement, way);
  judgeSender(judgement);
  judgeFreeText(judgement, 'senderName');
  judgeSwitch(judgement, 'smtputf8', null);
  const { settings, findings } = judgement.result(scope);
  return { settings, findings: disabled ? [] : findings };
}
