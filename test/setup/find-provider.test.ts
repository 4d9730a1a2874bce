import { describe, expect, test } from 'vitest';
import { providerOfDomain, providerOfMailServers } from '../../src/setup/find-provider.ts';
import { setupProviders } from '../../src/setup/providers/index.ts';
import { isHost } from '../../src/systems/is-host.ts';

describe('a provider is known', () => {
  test.for([
    ['gmx.de', 'gmx'],
    ['gmx.com', 'gmx-international'],
    ['web.de', 'web-de'],
    ['t-online.de', 't-online'],
    ['aon.at', 'a1'],
    ['bluewin.ch', 'bluewin'],
    ['kunde.onmicrosoft.com', 'microsoft-365'],
    ['googlemail.com', 'google'],
    ['notgmx.de', null],
    ['gmx.de.evil.test', null],
  ] as const)('by the domain %s: %s', ([domain, id]) => {
    expect(providerOfDomain(domain)?.id ?? null).toBe(id);
  });

  test.for([
    ['mx00.kundenserver.de', 'ionos'],
    ['smtpin.rzone.de', 'strato'],
    ['www123.your-server.de.', 'hetzner'],
    ['MX1.ISPGATEWAY.DE', 'domainfactory'],
    ['w0123456.kasserver.com', 'all-inkl'],
    ['kunde-at.mail.protection.outlook.com', 'microsoft-365'],
    ['kunde-at.a-v1.mx.microsoft', 'microsoft-365'],
    ['outlook-com.olc.protection.outlook.com', 'outlook-com'],
    ['aspmx.l.google.com', 'google'],
    ['mx1.mail.hostpoint.ch', 'hostpoint'],
    ['mail.kunde.test', null],
    ['kundenserver.de.evil.test', null],
  ] as const)('by the mail server %s: %s', ([host, id]) => {
    expect(providerOfMailServers([host])?.id ?? null).toBe(id);
  });
});

describe('the table of providers', () => {
  test('names each domain and each provider once', () => {
    const domains = setupProviders.flatMap((provider) => provider.domains);
    expect(new Set(domains).size).toBe(domains.length);
    const ids = setupProviders.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.for(setupProviders)('holds well-formed facts of $id, each with its source', (provider) => {
    const { domains, mailServers, servers, source, checked, remarks } = provider;
    const hosts = servers.flatMap(({ host }) => (typeof host === 'string' ? [host] : []));
    for (const name of [...domains, ...mailServers, ...hosts]) {
      expect(name).toBe(name.toLowerCase());
      expect(isHost(name) && name.includes('.')).toBe(true);
    }
    for (const { port, security } of servers) {
      expect([465, 587, 25]).toContain(port);
      expect(security).toBe(port === 465 ? 'tls' : 'starttls');
    }
    expect(servers.length > 0).toBe(!remarks.includes('no-smtp'));
    expect(source).not.toBe('');
    expect(checked === null || /^20\d\d-\d\d$/.test(checked)).toBe(true);
  });
});
