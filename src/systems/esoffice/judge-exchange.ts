import { type Finding, finding } from '../../findings/finding.ts';
import type { Given } from '../../settings/given.ts';
import type { SignInKind } from '../../settings/sign-in-kind.ts';
import { isAddress } from '../is-address.ts';
import { isExchangeOnline } from '../is-exchange-online.ts';
import { isGuid } from '../is-guid.ts';
import { isHost } from '../is-host.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import type { Judgement } from '../judgement.ts';
import type { ChosenConnection, EsofficeFields } from './resolve-esoffice.ts';
import { signInWords } from './sign-in-words.ts';

const guid = '00000000-0000-0000-0000-000000000000';
/** From when Exchange Online blocks Exchange Web Services unless the application is on an allow list. */
const ewsBlocked = '2026-10-01';

function judgeConnection(judgement: Judgement, { connections, connection }: EsofficeFields): void {
  const wanted = judgement.text('connection');
  if (connection === null) {
    if (wanted === null) judgement.missing('connection');
    else judgement.reject('connection', connections.join(', ') || '[Exchange Verbindung/NAME]');
  } else if (wanted === null) judgement.assume('connection', connection.name);
  else judgement.accept('connection', connection.name);
}

function judgeKind(judgement: Judgement): SignInKind | null {
  const text = judgement.text('signInKind');
  const kind = text === null ? null : signInWords.connection(text);
  if (kind !== null) judgement.accept('signInKind', kind);
  else if (text !== null) judgement.reject('signInKind', 'OAuth, NTLM, Basic');
  else if (judgement.text('clientId') !== null || judgement.text('tenantId') !== null) {
    judgement.assume('signInKind', 'oauth');
    return 'oauth';
  } else judgement.missing('signInKind');
  return kind;
}

/** The app registration in Microsoft Entra that a token is created with. */
function judgeApplication(judgement: Judgement): void {
  const client = judgement.text('clientId');
  if (client === null) judgement.missing('clientId');
  else if (isGuid(client)) judgement.accept('clientId', client);
  else judgement.reject('clientId', guid);
  const tenant = judgement.text('tenantId');
  if (tenant === null) judgement.missing('tenantId');
  else if (isGuid(tenant) || (tenant.includes('.') && isHost(tenant))) judgement.accept('tenantId', tenant);
  else judgement.reject('tenantId', `${guid}, name.onmicrosoft.com`);
  const secret = judgement.secret('clientSecret');
  if (secret === null) judgement.missing('clientSecret');
  else {
    if (isGuid(secret.reveal())) judgement.suspect('clientSecret', 'secret-id');
    judgement.accept('clientSecret', secret);
  }
}

/**
 * A name, or the address of the web service as Exchange shows it. An application signs in at Exchange Online where no server is
 * named, as the manual has it; user and password, or a Windows account, never do.
 */
function judgeServer(judgement: Judgement, kind: SignInKind | null): void {
  const text = judgement.text('host');
  if (text === null) {
    const isOwn = kind === 'ntlm' || kind === 'password';
    if (isOwn && judgement.text('tenantId') === null) judgement.missing('host');
    return;
  }
  const url = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text) : null;
  const host = url?.hostname ?? text;
  if (!isHost(host)) {
    judgement.reject('host', 'mail.example.com');
    return;
  }
  judgement.accept('host', host);
  if (url?.protocol !== 'http:') return;
  const { name, line } = judgement.place('host');
  const withPassword = judgement.secret('password') !== null || judgement.secret('clientSecret') !== null;
  judgement.add(finding('config.encryption-disabled', { name, line, withPassword }));
}

/** With OAuth the connection's address is needed; another one can only stand in for it while it is missing. */
function judgeOwnSender(judgement: Judgement, connection: ChosenConnection): void {
  const own = connection.values.given.sender;
  if (
    (own?.text ?? '') !== '' ||
    judgement.from('sender') === 'edited' ||
    judgement.from('sender') === 'command-line'
  ) {
    judgeSender(judgement);
    return;
  }
  const line = own?.origin?.line ?? connection.sections[0]?.line ?? null;
  judgement.add(finding('config.value-missing', { name: 'E-Mail', file: judgement.place('sender').file, line }));
  if (judgement.text('sender') !== null) judgeSender(judgement);
}

/** The connection's address counts, but the manual calls the other one what recipients see. */
function compareSenders(judgement: Judgement, mainSender: Given | null): void {
  const { sender } = judgement.values;
  if (sender === undefined || mainSender === null || mainSender.text === '') return;
  const { text, origin, name = 'Absenderadresse' } = mainSender;
  if (text.toLowerCase() === sender.value.toLowerCase()) return;
  const place = { name, file: origin?.file ?? null, line: origin?.line ?? null, value: text };
  if (isAddress(text)) judgement.add(finding('config.undocumented', { ...place, note: 'esoffice-exchange-sender' }));
  else judgement.add(finding('config.value-invalid', { ...place, allowed: 'name@example.com' }));
}

/** Exchange Online ends EWS; an Exchange of one's own does not. Of two signs the server's name is the surer one. */
function retired(judgement: Judgement, kind: SignInKind | null): Finding | null {
  const { host, tenantId } = judgement.values;
  const online = host === undefined ? kind === 'oauth' || tenantId !== undefined : isExchangeOnline(host.value);
  if (!online) return null;
  const service = kind === 'password' ? 'ews-password-online' : 'ews-online';
  return finding('config.retired-service', { ...judgement.place('transport'), service, from: ewsBlocked });
}

/** The fields of the server type Exchange and of its connection. Gives what has to be told before everything else. */
export function judgeExchange(judgement: Judgement, fields: EsofficeFields): readonly Finding[] {
  judgeConnection(judgement, fields);
  if (fields.connection === null) {
    judgeSender(judgement);
    return [];
  }
  const kind = judgeKind(judgement);
  judgeServer(judgement, kind);
  if (kind === 'oauth') judgeApplication(judgement);
  else if (kind === 'password' || kind === 'ntlm') judgeSignIn(judgement);
  if (kind === 'oauth') {
    judgeOwnSender(judgement, fields.connection);
    compareSenders(judgement, fields.mainSender);
  } else judgeSender(judgement);
  const first = retired(judgement, kind);
  return first === null ? [] : [first];
}
