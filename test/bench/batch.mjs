import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, program } from './measure.mjs';
import { crowdFile, healthyServer } from './servers.mjs';

const users = 1000;
/** Sessions of swaks: enough for a rate, and they take a seventh of a second each. */
const loops = 40;
const what = `batch: ${users} NTCS users on Postfix, a sign-in each, 8 at a time`;

/** Runs a shell command; gives seconds of wall clock and of processor time, its children's included. */
function timed(script, env = {}) {
  const run = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${script} ; } >/dev/null 2>&1`], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const [wall, user, system] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, status: run.status };
}

/** Sessions a second, processor time and memory of a batch, against a loop of swaks and 8 swaks at a time. */
export async function batchAgainstSwaks(rounds) {
  if (spawnSync('swaks', ['--version']).error !== undefined) return [{ what, skipped: 'swaks is not installed' }];
  const { server, reason } = await healthyServer({ quiet: true });
  if (server === undefined) return [{ what, skipped: reason }];
  const { directory, caFile, port, account, resolver } = server;
  const file = join(directory, 'ntcs.ini');
  const results = join(directory, 'results.jsonl');
  const peak = join(directory, 'peak');
  const hook = join(directory, 'peak.cjs');
  writeFileSync(file, await crowdFile(users, port), { mode: 0o600 });
  const onExit = `process.on('exit', () => require('node:fs').writeFileSync('${peak}', String(process.resourceUsage().maxRSS)))`;
  writeFileSync(hook, onExit);
  const dns = resolver === null ? '' : `--resolver ${resolver}`;
  const batch = `node ${program} check --batch ${file} --report ${results} --jobs 8 --ca-file ${caFile} --to ${account.user} ${dns}`;
  const swaks = `swaks --server localhost --port ${port} --tls --auth LOGIN --quit-after AUTH \
--auth-user ${account.user} --auth-password ${account.password}`;
  try {
    const runs = [];
    for (let round = 0; round < Math.min(3, rounds); round += 1) {
      rmSync(results, { force: true });
      const own = timed(batch, { NODE_OPTIONS: `--require ${hook}` });
      const lines = readFileSync(results, 'utf8').trim().split('\n');
      const bad = lines.filter((line) => JSON.parse(line).verdict === 'failed').length;
      if (own.status !== 0 || lines.length !== users + 1 || bad > 0) {
        throw new Error(`${lines.length} lines, ${bad} failed, exit code ${own.status}`);
      }
      const loop = timed(`for i in $(seq ${loops}); do ${swaks}; done`);
      const eight = timed(`seq ${loops * 2} | xargs -P8 -I{} ${swaks}`);
      runs.push({
        rate: users / own.wall,
        cpu: (own.cpu / users) * 1000,
        memory: Number(readFileSync(peak, 'utf8')) / 1024,
        toLoop: users / own.wall / (loops / loop.wall),
        toEight: users / own.wall / ((loops * 2) / eight.wall),
        cpuToSwaks: loop.cpu / loops / (own.cpu / users),
      });
    }
    const of = (name) => median(runs.map((run) => run[name]));
    return [
      { what, figure: of('rate'), unit: 'sessions/s', bar: 100, stretch: 170, atLeast: true },
      {
        what: 'batch against a loop of swaks',
        figure: of('toLoop'),
        unit: '× as many a second',
        bar: 8,
        stretch: 16,
        atLeast: true,
      },
      {
        what: 'batch against 8 swaks at a time',
        figure: of('toEight'),
        unit: '× as many a second',
        bar: 8,
        stretch: 10,
        atLeast: true,
      },
      {
        what: 'batch, processor time a session against swaks',
        figure: of('cpuToSwaks'),
        unit: '× less',
        bar: 8,
        stretch: 16,
        atLeast: true,
      },
      { what: 'batch, processor time a session', figure: of('cpu'), unit: 'ms', bar: 12, stretch: 6 },
      { what: 'batch, memory', figure: of('memory'), unit: 'MiB', bar: 150, stretch: 90 },
    ];
  } finally {
    await server.stop();
  }
}
