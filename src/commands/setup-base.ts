import { dirname } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import { blankConfiguration } from '../setup/propose-settings.ts';
import { Configuration } from '../systems/configuration.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { chooseSubject } from './choose-subject.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/**
 * What a setup is laid over: the file that is named, or the blank one of the system. Lines: why the file cannot be used.
 *
 * @throws UsageError where the command line does not fit together, or a new file cannot be made
 */
export function setupBase(line: CommandLine): Configuration | readonly string[] {
  const say = usageWords[line.locale];
  const [file, ...more] = line.operands;
  if (more.length > 0) throw new UsageError(say.oneFile);
  if (file === undefined) {
    if (line.out !== null) checkFree(line.out, line);
    return blankConfiguration(line.system ?? 'generic', line.out ?? 'maildiag.ini', nodeFiles);
  }
  if (line.out !== null) throw new UsageError(say.setupFileOrOut);
  const opened = Configuration.open(file, { system: line.system ?? undefined, files: nodeFiles });
  if (opened instanceof Configuration) return chooseSubject(opened, line);
  const speech = { locale: line.locale, vocabulary: opened.definition?.vocabulary ?? null };
  const style = { colour: false, ascii: true, width: 80 };
  return opened.findings.map((found) => {
    const words = explainFinding(found, speech);
    return `${[titleLine(words, style), ...explanationLines(words, line.locale, style)].join('\n')}\n`;
  });
}

/** Before anything goes over the network: nothing is overwritten, and there must be a directory to write into. */
function checkFree(path: string, { locale }: CommandLine): void {
  const say = usageWords[locale];
  if (exists(path)) throw new UsageError(say.setupOutExists(harmless(path)));
  if (!exists(dirname(path))) throw new UsageError(say.setupOutNowhere(harmless(path)));
}

function exists(path: string): boolean {
  try {
    nodeFileWriter.state(path);
    return true;
  } catch {
    return false;
  }
}
