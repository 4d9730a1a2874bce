import { finding } from '../../findings/finding.ts';
import { judgeHost } from '../judge-host.ts';
import { judgePort } from '../judge-port.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import { readSwitch } from '../judge-switch.ts';
import { judgeTransport } from '../judge-transport.ts';
import type { Judgement } from '../judgement.ts';
import type { WayOfSending } from './way-of-sending.ts';

/** The default of System.Net.Mail.SmtpClient, which the terms of BMD's page point to. */
const usualPort = 25;

/**
 * TLS is Ja or Nein, though the same page speaks of a TLS version. The terms are .NET's, whose SmtpClient knows STARTTLS
 * alone: on 465 nobody can tell from the file what happens, so that both is tried.
 */
function judgeTls(judgement: Judgement, port: number): void {
  const text = judgement.text('security');
  if (text === null) {
    judgement.missing('security');
    return;
  }
  const isVersion = /^(?:tls|ssl)?\s*v?\s*1[._]?[0-3]$/i.test(text);
  const on = isVersion ? true : readSwitch(text);
  if (on === null) {
    judgement.reject('security', 'Ja, Nein');
    return;
  }
  const place = judgement.place('security');
  if (isVersion) judgement.add(finding('config.undocumented', { ...place, note: 'ntcs-tls-version', value: text }));
  if (on && port === 465) {
    judgement.accept('security', 'ambiguous');
    const at = { ...judgement.place('port'), value: String(port), reason: 'starttls-only' } as const;
    judgement.add(finding('config.delivery-mode', at));
  } else {
    judgement.accept('security', on ? 'starttls' : 'none');
    judgeTransport(judgement, text, null);
  }
}

function judgeSmtpServer(judgement: Judgement): void {
  judgeHost(judgement);
  const port = judgePort(judgement);
  if (judgement.text('port') === null) {
    judgement.assume('port', usualPort);
    judgement.add(finding('config.undocumented', { ...judgement.place('port'), note: 'ntcs-port-25', value: null }));
  }
  judgeTls(judgement, port ?? usualPort);
}

/** The Exchange server that Kommunikationssystem names; its address may be a URL. */
function judgeExchange(judgement: Judgement): void {
  const text = judgement.text('host') ?? '';
  const url = URL.canParse(text) && /^https?:/i.test(text) ? new URL(text) : null;
  if (url !== null) judgement.accept('host', url.hostname);
  else judgeHost(judgement);
  judgePort(judgement);
  const ssl = judgement.text('security');
  const encrypted = ssl === null ? url?.protocol !== 'http:' : readSwitch(ssl);
  if (encrypted === null) {
    judgement.reject('security', '0, 1');
  } else if (ssl === null) {
    judgement.assume('security', encrypted ? 'tls' : 'none');
  } else {
    judgement.accept('security', encrypted ? 'tls' : 'none');
  }
  if (encrypted === false) {
    const { name, line } = judgement.place('security');
    const withPassword = judgement.secret('password') !== null;
    judgement.add(finding('config.encryption-disabled', { name, line, withPassword }));
  }
}

/** User and password are both needed where they are used; the Windows sign-ins do not look at them. */
function judgeCredentials(judgement: Judgement): void {
  if (judgement.text('user') === null && judgement.secret('password') === null) {
    judgement.missing('user');
    judgement.missing('password');
  }
  judgeSignIn(judgement);
}

/** Server, encryption and sign-in of the way that mail takes. */
export function judgeConnection(
  judgement: Judgement,
  { kind, system }: Exclude<WayOfSending, { kind: 'local-client' }>,
): void {
  if ((system?.signInKind ?? 'password') === 'password') judgeCredentials(judgement);
  if (kind === 'ews') judgeExchange(judgement);
  else judgeSmtpServer(judgement);
  judgeRetiredSignIn(judgement);
}
