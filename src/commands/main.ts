import { askedLocale } from './asked-locale.ts';
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
    if (isPlugin(around.arguments)) {
      const { pluginLine } = await import('../report/nagios.ts');
      around.stdout.write(`${pluginLine(3, error instanceof Error ? error.message : String(error))}\n`);
      return 3;
    }
    if (!(error instanceof UsageError)) throw error;
    const { tryHelp } = usageWords[localeOf(askedLocale(around.arguments), around.environment)];
    around.stderr.write(`maildiag: ${error.message}\n${tryHelp}\n`);
    return 2;
  }
}

/** Whether a monitoring system runs this as a plugin: it reads nothing but standard output, and knows 3 as `unknown`. */
function isPlugin(words: readonly string[]): boolean {
  return words.some(
    (word, index) => word === '--format=nagios' || (word === 'nagios' && words[index - 1] === '--format'),
  );
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
    case 'compare': {
      const { compare } = await import('./compare.ts');
      return compare(line, around);
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
    case 'setup': {
      if (line.ways.deviceCode) {
        const { setupDeviceCode } = await import('./setup-device-code.ts');
        return setupDeviceCode(line, around);
      }
      const { setup } = await import('./setup.ts');
      return setup(line, around);
    }
    case 'wizard': {
      const { wizard } = await import('./wizard.ts');
      return wizard(line, around);
    }
  }
}
