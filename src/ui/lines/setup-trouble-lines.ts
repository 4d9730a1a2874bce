import { blank, type Line } from '../line.ts';
import type { SetupTrouble } from '../setup-state.ts';
import { severitySign } from '../theme.ts';
import type { WizardServices } from '../wizard-services.ts';
import { cardLines } from './card-lines.ts';
import { behind, type Draw } from './draw.ts';
import { setupWordsOf } from './setup-lines.ts';

/** Why the setup cannot go on with what was given, and a blank line below; none where it can. */
export function troubleLines(trouble: SetupTrouble | null, services: WizardServices, draw: Draw): Line[] {
  if (trouble === null) return [];
  if (trouble.kind === 'finding') return [...cardLines(services.explain(trouble.finding, null), draw), blank];
  const { address, password } = setupWordsOf(draw).screen;
  const words = {
    'no-address': address.bad,
    'no-password': password.missing,
    'no-attempts': password.noneLeft,
  } as const;
  const text = trouble.kind === 'words' ? trouble.words : words[trouble.kind];
  const sign = severitySign('error', draw.theme);
  return [...behind(sign, [{ text, style: 'bad' }], draw.width), blank];
}
