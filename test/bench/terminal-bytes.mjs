import { setTimeout as after } from 'node:timers/promises';
import { inPty, program } from './measure.mjs';
import { practiceServer } from './servers.mjs';

const node = process.execPath;

/** How long a wait is watched, in ms. */
const watched = 5000;

/** What a whole run over a healthy server writes, and the memory that it takes. */
export async function healthyRun() {
  // In another process than the wizard: it would count as the wizard's memory.
  const server = await practiceServer('healthy-starttls');
  const wizard = inPty(node, [program, server.file, '--resolver', server.resolver]);
  await wizard.shows('diagnose');
  wizard.type('\r');
  await wizard.shows('Everything that was tried works.');
  await wizard.shows('save report');
  const memory = wizard.peakMemory();
  wizard.type('q');
  await wizard.ended;
  await server.close();
  return [
    { what: 'wizard: bytes of a healthy run, 80x24', figure: wizard.run.bytes / 1000, unit: 'kB', bar: 12, stretch: 6 },
    { what: 'wizard: peak memory of a healthy run', figure: memory, unit: 'MiB', bar: 90, stretch: 70 },
  ];
}

/** What it writes while a silent server is awaited. */
export async function waiting() {
  const figures = [];
  for (const [columns, rows] of [
    [80, 24],
    [200, 60],
  ]) {
    const wizard = inPty(node, [program, 'practice', 'greeting-silent', '--timeout', '30'], { columns, rows });
    await wizard.shows('diagnose');
    wizard.type('\r');
    await wizard.shows('no greeting yet');
    const before = wizard.run.bytes;
    await after(watched);
    const figure = (wizard.run.bytes - before) / (watched / 1000);
    wizard.stop();
    await wizard.ended;
    figures.push({
      what: `wizard: bytes a second while waiting, ${columns}x${rows}`,
      figure,
      unit: 'B/s',
      bar: 300,
      stretch: 60,
    });
  }
  return figures;
}
