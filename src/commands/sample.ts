import type { SystemId } from '../settings/system-id.ts';
import { agorumSample } from '../systems/agorum/agorum-sample.ts';
import { esofficeSample } from '../systems/esoffice/esoffice-sample.ts';
import { formcycleSample } from '../systems/formcycle/formcycle-sample.ts';
import { genericSample } from '../systems/generic/generic-sample.ts';
import { injixoSample } from '../systems/injixo/injixo-sample.ts';
import { ntcsSample } from '../systems/ntcs/ntcs-sample.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** By the names that `--system` takes. */
const samples: { readonly [Id in SystemId]: string } = {
  injixo: injixoSample,
  formcycle: formcycleSample,
  esoffice: esofficeSample,
  agorum: agorumSample,
  ntcs: ntcsSample,
  generic: genericSample,
};

/**
 * Prints a file to fill in: four of the systems keep their settings in a database, so that somebody has to write down what
 * the system's screens show.
 *
 * @throws UsageError where no such system is known
 */
export function sample(line: CommandLine, { stdout }: Surroundings): number {
  const say = usageWords[line.locale];
  const [name = ''] = line.operands;
  const id = (Object.keys(samples) as SystemId[]).find((one) => one === name.toLowerCase());
  if (id === undefined) throw new UsageError(say.noSuchSample(Object.keys(samples).join(', ')));
  const remarks = say.sampleRemarks(id).map((text) => `; ${text}\n`);
  stdout.write(`${remarks.join('')}\n${samples[id]}`);
  return 0;
}
