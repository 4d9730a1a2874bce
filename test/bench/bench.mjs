import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import { checkAgainstSwaks } from './against-swaks.mjs';
import { batchAgainstSwaks } from './batch.mjs';
import { explainLogRate } from './explain-log.mjs';
import { explainOnce, firstFrame } from './start-up.mjs';
import { healthyRun, waiting } from './terminal-bytes.mjs';

// How fast and how quiet the program is, as ratios to something that ran beside it: `npm run bench`. Ends with 1 where a bar
// is missed. `npm run bench -- --rounds 21` takes more rounds,
// `--only batchAgainstSwaks` one of them.

const at = process.argv.indexOf('--rounds');
const rounds = Math.max(9, at < 0 ? 11 : Number(process.argv[at + 1]));

const only = process.argv.indexOf('--only');
const measures = { firstFrame, explainOnce, checkAgainstSwaks, batchAgainstSwaks, explainLogRate, healthyRun, waiting };
const figures = [];
for (const [name, measure] of Object.entries(measures)) {
  if (only >= 0 && process.argv[only + 1] !== name) continue;
  figures.push(...(await measure(rounds)));
}

const versionOf = (command) => /[\d.]{3,}/.exec(String(spawnSync(command, ['--version']).stdout ?? ''))?.[0] ?? 'none';
const [{ model }] = cpus();
const rows = figures.map(({ what, figure, unit, bar, stretch, atLeast, skipped }) => {
  if (skipped !== undefined) return [what, 'not measured', '', '', skipped];
  const short = (limit) => (atLeast ? figure < limit : figure > limit);
  const verdict = short(bar) ? 'missed' : short(stretch) ? 'ok' : 'ok, stretch reached';
  return [what, `${figure.toFixed(figure < 10 ? 2 : 0)} ${unit}`, `${bar}`, `${stretch}`, verdict];
});
const table = [['what', 'figure', 'bar', 'stretch', ''], ['---', '---', '---', '---', '---'], ...rows];

console.log(`Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${model}, \
${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}, \
swaks ${versionOf('swaks')}; medians of ${rounds} rounds, pairs by turns.\n`);
for (const row of table) console.log(`| ${row.join(' | ')} |`);
const missed = ({ figure, bar, atLeast }) => (atLeast ? figure < bar : figure > bar);
if (figures.some(missed)) process.exitCode = 1;
