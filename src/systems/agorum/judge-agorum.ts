import { isIP } from 'node:net';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Given, GivenValues } from '../../settings/given.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { OwnRelay } from '../../settings/own-relay.ts';
import type { TrustStore } from '../../settings/trust-store.ts';
import { isHost } from '../is-host.ts';
import { judgeHost } from '../judge-host.ts';
import { judgePort } from '../judge-port.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import { Judgement } from '../judgement.ts';
import type { ReadResult } from '../system-definition.ts';
import type { AgorumFile } from './agorum-file.ts';
import { mailserverKeys } from './agorum-keys.ts';
import { agorumVocabulary } from './agorum-vocabulary.ts';
import { judgeEncryption } from './judge-encryption.ts';
import { ownRelay } from './own-relay.ts';
import { proxyLoop } from './proxy-loop.ts';

const usualPort = 25;

/** Empty means that the relay needs none; half of it is not described. */
function judgeCredentials(judgement: Judgement): void {
  judgeSignIn(judgement);
  const user = judgement.text('user');
  const password = judgement.secret('password');
  if ((user === null) === (password === null)) return;
  const place = user === null ? judgement.place('password') : judgement.place('user');
  judgement.add(finding('config.undocumented', { ...place, note: 'agorum-half-credentials', value: user }));
}

/**
 * agorum core has no sender of its own: mails carry the addresses of its users, in `EmailDomain` by default. Where no
 * sender is given, every mail server has to know the postmaster of a domain (RFC 5321 section 4.5.1).
 */
function judgeSenders(judgement: Judgement): void {
  const domain = judgement.text('senderDomain');
  const isDomain = domain !== null && isHost(domain) && isIP(domain) === 0;
  if (domain !== null && !isDomain) judgement.reject('senderDomain', 'example.com');
  if (isDomain) judgement.accept('senderDomain', domain);
  if (judgement.text('sender') !== null) {
    judgeSender(judgement);
  } else if (isDomain) {
    judgement.assume('sender', `postmaster@${domain}`);
  } else if (domain === null) {
    const args = { ...judgement.place('senderDomain'), note: 'agorum-email-domain', value: null } as const;
    judgement.add(finding('config.undocumented', args));
  }
}

function versionDoubt({ version, path }: AgorumFile): readonly Finding[] {
  if (version === null || /\d/.test(version.text)) return [];
  const { name, text: value, origin } = version;
  return [finding('config.value-invalid', { name, file: path, line: origin.line, value, allowed: '11.8.5' })];
}

function judgeLoop(judgement: Judgement, relay: OwnRelay | null): void {
  const { host, port } = judgement.values;
  if (host === undefined || port === undefined) return;
  const reason = proxyLoop(host.value, port.value, relay);
  if (reason === null) return;
  const place = { ...judgement.place('host'), host: host.value, port: port.value, address: null };
  judgement.add(finding('config.proxy-loop', { ...place, reason }));
}

/** The roots that Java trusts only matter where the connection is encrypted. */
function judgeTrust(judgement: Judgement, trust: TrustStore | null): void {
  const file = judgement.text('caFile');
  if (file !== null) judgement.accept('caFile', file);
  if (trust === null || trust.problem === null || judgement.values.security?.value === 'none') return;
  judgement.add(finding('config.ca-file-missing', { file: trust.file, reason: trust.problem }));
}

/** The sender that is derived has the name of the parameter that it comes from. */
const derivedSender: Given = {
  text: '',
  quoted: false,
  origin: null,
  from: 'file',
  name: mailserverKeys.senderDomain,
};

/** All rules for the values of a profile; `given` holds what was laid over the file's. */
export function judgeAgorum(
  file: AgorumFile,
  given: GivenValues,
  trust: TrustStore | null,
): ReadResult & { readonly settings: MailSettings } {
  const { path, version } = file;
  const sender = (given.sender?.text ?? '') === '' ? derivedSender : given.sender;
  const all: GivenValues = sender === undefined ? given : { ...given, sender };
  const judgement = new Judgement(agorumVocabulary, all, { file: path, trust });
  const own = ownRelay(file);
  for (const doubt of versionDoubt(file)) judgement.add(doubt);
  judgeHost(judgement);
  if (judgement.text('port') === null) judgement.assume('port', usualPort);
  else judgePort(judgement);
  judgeLoop(judgement, own.relay);
  judgeCredentials(judgement);
  judgeSenders(judgement);
  judgeEncryption(judgement, file);
  judgeTrust(judgement, trust);
  for (const doubt of own.findings) judgement.add(doubt);
  judgeRetiredSignIn(judgement);
  return judgement.result({
    ...(version === null ? {} : { version: version.text }),
    further: file.further.map(({ name, text, origin }) => ({ name, value: text, origin, level: null })),
    ...(own.relay === null ? {} : { ownRelay: own.relay }),
  });
}
