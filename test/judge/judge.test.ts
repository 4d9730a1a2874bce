import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { severityOf } from '../../src/explain/severity-of.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { certificateCases } from './cases/certificates.ts';
import { combinationCases } from './cases/combinations.ts';
import { exchangeCases } from './cases/exchange.ts';
import { gatewayCases } from './cases/gateways.ts';
import { hostCases } from './cases/hosts.ts';
import { mechanicsCases } from './cases/mechanics.ts';
import { productCases } from './cases/products.ts';
import { providerCases } from './cases/providers.ts';
import { signInCases } from './cases/sign-in.ts';
import { temperCases } from './cases/temper.ts';
import { wordingCases } from './cases/wordings.ts';
import { diagnoseFile } from './diagnose-file.ts';
import type { JudgeCase } from './judge-case.ts';
import { makeCertificates } from './judge-certificates.ts';
import { account, JudgeServer } from './judge-server.ts';

const cases: readonly JudgeCase[] = [
  ...exchangeCases,
  ...providerCases,
  ...productCases,
  ...gatewayCases,
  ...signInCases,
  ...temperCases,
  ...certificateCases,
  ...hostCases,
  ...wordingCases,
  ...combinationCases,
  ...mechanicsCases,
];

const section = '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]';
const made = makeCertificates();
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'maildiag-judge-'));
});
afterAll(() => rm(directory, { recursive: true }));

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EADDRINUSE', 'EADDRNOTAVAIL'].includes(String(error.code));

/** The case's server on all its addresses, on the same port; null where this machine has no such address or port. */
async function listen({ server, listens = ['127.0.0.1'], port }: JudgeCase): Promise<readonly JudgeServer[] | null> {
  const { servers } = await made;
  const up: JudgeServer[] = [];
  try {
    for (const address of listens) up.push(await JudgeServer.listen(server, servers, address, up[0]?.port ?? port));
    return up;
  } catch (error) {
    for (const each of up) await each.close();
    if (isMissing(error)) return null;
    throw error;
  }
}

/** All names exist, so that the same server can be met as a customer's, as Google's or as anybody's. */
function zone(host: string, addresses: readonly string[]): Promise<DnsServer> {
  const name = domainToASCII(host.replace(/\.$/, '')) || host;
  const records = addresses.map((data) => ({ type: data.includes(':') ? 'AAAA' : 'A', name, ttl: 60, data }) as const);
  return startDnsServer({ [name]: records });
}

async function configure(judged: JudgeCase, port: number): Promise<string> {
  const { trust } = await made;
  const home = join(directory, judged.id);
  await mkdir(join(home, 'certificates'), { recursive: true });
  if (judged.trust !== null) {
    const file = join(home, 'certificates', 'cacert.pem');
    await writeFile(file, trust[judged.trust ?? 'root']);
    await chmod(file, 0o444);
  }
  const values = Object.entries({
    ShortName: 'ivemail',
    SMTPServer: judged.host ?? 'mail.kunde.example',
    SMTPPort: String(judged.setPort ?? port),
    SMTPSecureMode: 'TLS',
    SMTPUser: account.user,
    SMTPPwd: account.password,
    SMTPFromEmail: account.user,
    SMTPTimeout: '60',
    ...judged.settings,
  });
  const lines = values.filter(([, value]) => value !== null).map(([key, value]) => `${key} = ${value}`);
  const file = join(home, 'isps.cfg');
  await writeFile(file, [section, ...lines, ''].join('\r\n'), { mode: 0o600 });
  return file;
}

describe.concurrent('the diagnosis names the root cause at', () => {
  test.for(cases)('$id', async (judged, { skip, expect }) => {
    const servers = await listen(judged);
    if (servers === null) return skip('this machine has no such address or port');
    const dns = await zone(judged.host ?? 'mail.kunde.example', judged.pointsTo ?? judged.listens ?? ['127.0.0.1']);
    try {
      const file = await configure(judged, servers[0]?.port ?? 0);
      const { cause, may = [], also = [] } = judged;
      const report = await diagnoseFile(file, {
        resolver: dns.address,
        send: judged.sends ?? false,
        timeoutMs: judged.patient ? 12_000 : 4_000,
      });
      const causes = Array.isArray(cause) ? cause : [cause];
      const others = report.serious.filter((code) => code !== report.rootCause && !may.includes(code));
      const isWarning = report.serious.every((code) => severityOf(code) === 'warning');
      const usual = report.rootCause === null ? 'ok' : isWarning ? 'warnings' : 'failed';
      expect({
        rootCause: causes.includes(report.rootCause) ? 'right' : report.rootCause,
        others: [...new Set(others)].toSorted(),
        verdict: report.verdict,
      }).toEqual({ rootCause: 'right', others: also.toSorted(), verdict: judged.verdict ?? usual });
    } finally {
      dns.close();
      for (const server of servers) await server.close();
    }
  });
});
