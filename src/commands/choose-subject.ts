import { harmless } from '../border/harmless.ts';
import { productName } from '../settings/product-name.ts';
import type { Whose, WhoseKind } from '../settings/whose.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** Names shown of those that would have been possible. */
const mostNames = 8;

/**
 * The configuration for the subject that the options name. A user that the file does not know is legitimate: a system has
 * more users than settings of their own; the other kinds have to be in it.
 *
 * @throws UsageError where the system or the file knows no such subject
 */
export function chooseSubject(configuration: Configuration, line: CommandLine): Configuration {
  const say = usageWords[line.locale];
  const { definition } = configuration;
  const whose: { [Kind in WhoseKind]?: Whose[Kind] } = {};
  for (const [kind, name] of Object.entries(line.whose) as [WhoseKind, string][]) {
    const product = productName(definition.vocabulary, line.locale);
    if (!definition.kinds.includes(kind)) throw new UsageError(say.noSuchKind(`--${kind}`, product));
    const names = configuration.choices.filter((choice) => choice.kind === kind).map((choice) => choice.name);
    const known = names.find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined && kind !== 'user') {
      const shown = names.slice(0, mostNames).map(harmless).join(', ');
      const more = names.length > mostNames ? `${shown}, …` : shown;
      throw new UsageError(say.noSuchSubject(`--${kind}`, harmless(name), more));
    }
    whose[kind] = known ?? name;
  }
  return Object.keys(whose).length === 0 ? configuration : configuration.choose(whose);
}
