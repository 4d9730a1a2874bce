import { harmless } from '../border/harmless.ts';
import { faults, findFault } from '../practice/faults.ts';
import type { PracticeServer } from '../practice/practice-server.ts';
import { check } from './check.ts';
import type { CommandLine } from './command-line.ts';
import { hasTerminal } from './has-terminal.ts';
import { type PracticeGround, practiceGround } from './practice-ground.ts';
import type { Surroundings } from './surroundings.ts';
import { testAccountOf } from './test-account-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { wizard } from './wizard.ts';

/** Starts a practice server with a fault and diagnoses it: in the wizard, or in lines where there is no terminal. */
export async function practice(line: CommandLine, around: Surroundings): Promise<number> {
  const say = usageWords[line.locale];
  if (line.list) {
    const width = Math.max(...faults.map(({ id }) => id.length));
    const rows = faults.map(({ id, title }) => `${id.padEnd(width)}  ${title[line.locale]}\n`);
    around.stdout.write(rows.join(''));
    return 0;
  }
  const [id, ...more] = line.operands;
  if (more.length > 0) throw new UsageError(say.oneFile);
  const terminal = hasTerminal(around);
  if (id === undefined && terminal) return wizard(line, around, { atFaults: true });
  const fault = findFault(id ?? 'starttls-missing');
  if (fault === null) throw new UsageError(say.noSuchFault(harmless(id ?? '')));

  let ground: PracticeGround;
  let stopCode: number | null = null;
  // Ended while it starts, the server still takes its files away.
  const forget = around.onStop((code) => {
    stopCode = code;
  });
  try {
    ground = await practiceGround(fault, around);
  } catch (error) {
    around.stderr.write(`${say.practiceFailed(harmless(error instanceof Error ? error.message : String(error)))}\n`);
    return 2;
  } finally {
    forget();
  }
  try {
    const { server, path, rootFile } = ground;
    if (stopCode !== null) return stopCode;
    if (terminal) return await wizard({ ...line, operands: [] }, around, { practising: ground });
    around.stderr.write(`${say.practiceStarted(fault.title[line.locale], `${server.host}:${server.port}`)}\n`);
    const there = {
      ...practiceWays(server, line.ways),
      operands: [path],
      resolver: server.resolver,
      caFile: rootFile ?? line.caFile,
    };
    return await check({ ...line, ...there }, around, server.neighbourPorts);
  } finally {
    await ground.close();
  }
}

/** The fault's own web services, and its Windows account for the test unless the command line names one. */
function practiceWays(server: PracticeServer, ways: CommandLine['ways']): Pick<CommandLine, 'ways'> {
  const { testAccount: practiceAccount } = testAccountOf(server);
  return {
    ways: {
      ...ways,
      ...(server.services === null ? {} : { services: server.services }),
      ...(practiceAccount === undefined || ways.testUser !== null ? {} : { practiceAccount }),
    },
  };
}
