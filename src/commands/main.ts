import { type CommandLine, commandLine } from './command-line.ts';
import { localeOf } from './locale-of.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { version } from './version.ts';

/** One command line from beginning to end. Gives the exit code; nothing else of the program ends the process. */
export async function main(around: Surroundings): Promise<number> {
  try {
    const line = commandLine(around.arguments, around.environment);
    return await run(line, around);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { tryHelp } = usageWords[localeOf(null, around.environment)];
    around.stderr.write(`maildiag: ${error.message}\n${tryHelp}\n`);
    return 2;
  }
}

/** Loads only what the command needs: the wizard's interface costs most of a start. */
async function run(line: CommandLine, around: Surroundings): Promise<number> {
  switch (line.command) {
    case 'help':
      around.stdout.write(`${usageWords[line.locale].help}\n`);
      return 0;
    case 'version':
      around.stdout.write(`maildiag ${version}\n`);
      return 0;
    case 'check': {
      const { check } = await import('./check.ts');
      return check(line, around);
    }
    case 'explain': {
      const { explain } = await import('./explain.ts');
      return explain(line, around);
    }
    case 'practice': {
      const { practice } = await import('./practice.ts');
      return practice(line, around);
    }
    case 'sample': {
      const { sample } = await import('./sample.ts');
      return sample(line, around);
    }
    case 'wizard': {
      const { wizard } = await import('./wizard.ts');
      return wizard(line, around);
    }
  }
}
