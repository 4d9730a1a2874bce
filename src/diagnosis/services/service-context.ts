import type { Setting } from '../../settings/setting.ts';
import type { StepContext } from '../step-context.ts';
import type { Service } from './service.ts';

const usualPort: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/** The host of an address, without the brackets of an IPv6 literal. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** The port of an address. */
function portOf({ port, protocol }: URL): number {
  return port === '' ? (usualPort[protocol] ?? 443) : Number(port);
}

/**
 * The context as if the web service were the server under diagnosis: the same steps judge both. Whether the certificate of the
 * mail server is checked, and against which roots, says nothing about services that the settings do not lead to: those are
 * always checked, against the public roots and those of `--ca-file`.
 */
export function serviceContext(service: Service, context: StepContext): StepContext {
  const { settings } = context;
  const { verifyCertificate, ...others } = settings.values;
  const values = service.isConfigured && verifyCertificate !== undefined ? { ...others, verifyCertificate } : others;
  const laid = <T>(known: Setting<unknown> | undefined, value: T): Setting<T> => ({
    ...(known ?? { name: service.role, written: null, origin: null, from: 'default' }),
    value,
  });
  return {
    ...context,
    isWeb: true,
    knowledge: service.knowledge,
    settings: {
      ...settings,
      trust: service.isConfigured ? settings.trust : null,
      values: {
        ...values,
        host: laid(service.isConfigured ? values.host : undefined, hostOf(service.url)),
        port: laid(service.isConfigured ? values.port : undefined, portOf(service.url)),
        security: laid(undefined, service.url.protocol === 'https:' ? 'tls' : 'none'),
      },
    },
  };
}
