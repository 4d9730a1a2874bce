import type { Vocabulary } from '../../settings/vocabulary.ts';
import type { NothingFound } from '../../setup/setup-result.ts';
import type { Line } from '../line.ts';
import type { SearchView } from '../setup-search.ts';
import { severitySign } from '../theme.ts';
import type { WizardServices } from '../wizard-services.ts';
import { cardLines } from './card-lines.ts';
import { behind, type Draw } from './draw.ts';
import { setupWordsOf, shown } from './setup-lines.ts';

/** The card of what stands in the way; none where nothing was diagnosed. */
export function obstacleLines(
  { diagnosis, settings }: NothingFound,
  vocabulary: Vocabulary | null,
  services: WizardServices,
  draw: Draw,
): Line[] {
  const cause = diagnosis === null ? null : services.rootCause(diagnosis);
  if (cause === null) return [];
  const subject = settings === null || vocabulary === null ? null : { settings, vocabulary, configuration: [] };
  return cardLines(services.explain(cause, subject), draw);
}

/** What the customers of the provider have to know: often the very reason for a refusal. */
export function remarkLines({ entries }: SearchView, draw: Draw): Line[] {
  const say = setupWordsOf(draw);
  return entries.flatMap((entry) =>
    entry.kind === 'provider'
      ? entry.provider.remarks.flatMap((remark) =>
          behind(
            severitySign('warning', draw.theme),
            [{ text: `${entry.provider.name}: ${shown(say.remarks[remark], draw)}`, style: 'warning' }],
            draw.width,
          ),
        )
      : [],
  );
}
