import { type Finding, finding } from '../../findings/finding.ts';
import type { ServiceArgs } from '../../findings/finding-args.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { Service } from './service.ts';

/** What a service's answer is told with: where it was asked, for whom. */
export function serviceArgs(
  { url }: Pick<Service, 'url'>,
  { values }: MailSettings,
  answer: Partial<Pick<ServiceArgs, 'status' | 'error' | 'text'>>,
): ServiceArgs {
  return {
    endpoint: `${url.origin}${url.pathname === '/' ? '' : url.pathname}`,
    status: answer.status ?? null,
    error: answer.error ?? null,
    text: answer.text ?? '',
    tenant: values.tenantId?.value ?? null,
    client: values.clientId?.value ?? null,
    sender: values.sender?.value ?? null,
  };
}

/** What happened to the connection, in the words of the system's own errors. */
function detailOf(found: Finding): string | null {
  switch (found.code) {
    case 'dns.not-found':
      return 'NXDOMAIN';
    case 'dns.no-address':
      return 'no A or AAAA record';
    case 'dns.resolver-problem':
      return `DNS: ${found.args.reason}`;
    case 'connect.refused':
      return `ECONNREFUSED ${found.args.address}`;
    case 'connect.localhost-in-container':
      return 'ECONNREFUSED';
    case 'connect.timeout':
      return `ETIMEDOUT ${found.args.address}`;
    case 'connect.unreachable':
      return found.args.detail;
    case 'connect.reset':
      return `ECONNRESET ${found.args.address}`;
    case 'tls.handshake-failed':
    case 'tls.no-shared-cipher':
    case 'tls.weak-key':
      return found.args.detail;
    case 'tls.version-unsupported':
      return `TLS: ${found.args.server.join(', ')}`;
    case 'tls.server-speaks-plaintext':
    case 'greeting.not-smtp':
      return `no TLS: ${found.args.sample.split(/[\r\n]/, 1)[0] ?? ''}`;
    case 'server.protocol-error':
      return found.args.what === 'reply-timeout' ? 'ETIMEDOUT' : found.args.sample || found.args.what;
    default:
      return null;
  }
}

const unavailable = {
  authority: 'oauth.endpoint-unreachable',
  graph: 'graph.unavailable',
  ews: 'ews.unavailable',
} as const;

/** Domains of Microsoft's services; their certificates come from public authorities. */
const microsoft =
  /(?:^|\.)(?:microsoft(?:online)?(?:-int)?\.(?:com|us|de)|office(?:365)?\.(?:com|us)|chinacloudapi\.cn|partner\.outlook\.cn)$/i;

/** Where a service of Microsoft's shows a certificate that nobody trusts, somebody on the way opens the connection. */
function interception(found: Finding, { url }: Service): Finding | null {
  switch (found.code) {
    case 'cert.self-signed':
    case 'cert.incomplete-chain':
    case 'cert.self-signed-in-chain':
    case 'cert.unknown-issuer':
      return microsoft.test(url.hostname)
        ? finding('intercept.antivirus', { ...found.args, product: found.args.issuer })
        : null;
    default:
      return null;
  }
}

/** Whether it tells that something else than the expected answers: what a mail server would have said instead helps nobody here. */
function isAboutSpeech(found: Finding): boolean {
  if (found.code === 'server.protocol-error') return found.args.stage === 'message';
  return found.code === 'tls.server-speaks-plaintext' || found.code === 'greeting.not-smtp';
}

/**
 * A finding about the connection as one about the service, where no setting of the system leads there: advice about host
 * and port would be about settings that nobody can find.
 */
export function serviceFinding(found: Finding, service: Service, settings: MailSettings): Finding {
  if (service.isConfigured && !isAboutSpeech(found)) return found;
  const detail = detailOf(found);
  return detail === null
    ? (interception(found, service) ?? found)
    : finding(unavailable[service.role], serviceArgs(service, settings, { text: detail }));
}
