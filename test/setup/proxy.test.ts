import { expect, onTestFinished, test } from 'vitest';
import { realWorld } from '../../src/commands/real-world.ts';
import { httpProxy, socksProxy } from '../helpers/proxies.ts';
import { startMail, startNeighbourhood } from './neighbourhood.ts';
import { search } from './search.ts';

const user = 'office@inside.test';

test.each([
  ['SOCKS 5', socksProxy],
  ['HTTP', httpProxy],
] as const)(
  'settings are found, proved and signed in with through a proxy for %s that alone knows the names',
  async (_, start) => {
    const log: string[] = [];
    const host = 'smtp.inside.test';
    const mail = await startMail(host, { kind: 'mail', security: 'tls', user }, { log, mails: [] });
    onTestFinished(() => mail.close());
    const nobody = await startNeighbourhood({ hosts: {} });
    const proxy = await start({ names: { [host]: '127.0.0.1' }, ports: { 465: mail.port, 587: 1, 25: 1, 443: 1 } });
    const place = { ...nobody, world: { ...realWorld, hostname: () => 'client.test' } };
    const { result, signIns } = await search(user, place, { proxy: proxy.url });
    expect(result).toMatchObject({ kind: 'found', user, candidate: { host, port: 465, security: 'tls' } });
    expect(signIns.at(-1)).toBe(`${user} accepted`);
    expect(proxy.asked).toContain(`${host}:465`);
  },
);
