import { spawnSync } from 'node:child_process';
import { compare, program, runTime } from './measure.mjs';
import { healthyServer } from './servers.mjs';

const what = 'check: all steps, healthy Postfix';

/** The whole diagnosis against swaks doing EHLO, STARTTLS, AUTH, MAIL and RCPT once on the same server. */
export async function checkAgainstSwaks(rounds) {
  if (spawnSync('swaks', ['--version']).error !== undefined) return [{ what, skipped: 'swaks is not installed' }];
  const { server, reason } = await healthyServer();
  if (server === undefined) return [{ what, skipped: reason }];
  const { file, port, account, resolver } = server;
  const { user, password } = account;
  const dns = resolver === null ? [] : ['--resolver', resolver];
  try {
    const { one, other, ratio } = await compare(
      rounds,
      () => runTime(process.execPath, [program, 'check', file, '--to', user, ...dns]),
      () =>
        runTime('swaks', [
          ...['--server', 'localhost', '--port', String(port), '--tls', '--auth', 'LOGIN'],
          ...['--auth-user', user, '--auth-password', password, '--from', user, '--to', user, '--quit-after', 'RCPT'],
        ]),
    );
    return [
      {
        what: `${what} (${one.toFixed(0)} ms, swaks ${other.toFixed(0)} ms)`,
        figure: ratio,
        unit: '× swaks',
        bar: 1.5,
        stretch: 1,
      },
    ];
  } finally {
    await server.stop();
  }
}
