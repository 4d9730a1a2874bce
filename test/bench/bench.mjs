import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import { checkAgainstSwaks } from './against-swaks.mjs';
import { explainOnce, firstFrame } from './start-up.mjs';
import { healthyRun, waiting } from './terminal-bytes.mjs';

// How fast and how quiet the program is, as ratios to something that ran beside it: `npm run bench`. Ends with 1 where a bar
// is missed. `npm run bench -- --rounds 21` takes more rounds.

const at = process.argv.indexOf('--rounds');
const rounds = Math.max(9, at < 0 ? 11 : Number(process.argv[at + 1]));

const figures = [];
for (const measure of [firstFrame, explainOnce, checkAgainstSwaks, healthyRun, waiting]) {
  figures.push(...(await measure(rounds)));
}

const versionOf = (command) => /[\d.]{3,}/.exec(String(spawnSync(command, ['--version']).stdout ?? ''))?.[0] ?? 'none';
const [{ model }] = cpus();
const rows = figures.map(({ what, figure, unit, bar, stretch, skipped }) => {
  if (skipped !== undefined) return [what, 'not measured', '', '', skipped];
  const verdict = figure > bar ? 'missed' : figure > stretch ? 'ok' : 'ok, stretch reached';
  return [what, `${figure.toFixed(figure < 10 ? 2 : 0)} ${unit}`, `${bar}`, `${stretch}`, verdict];
});
const table = [['what', 'figure', 'bar', 'stretch', ''], ['---', '---', '---', '---', '---'], ...rows];

console.log(`Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${model}, \
${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}, \
swaks ${versionOf('swaks')}; medians of ${rounds} rounds, pairs by turns.\n`);
for (const row of table) console.log(`| ${row.join(' | ')} |`);
if (figures.some(({ figure, bar }) => figure > bar)) process.exitCode = 1;
