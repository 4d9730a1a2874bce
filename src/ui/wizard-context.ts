import { createContext, useContext } from 'react';
import type { Words } from '../words/words.ts';
import { wordsOf } from '../words/words.ts';
import type { Theme } from './theme.ts';
import { makeTheme } from './theme.ts';
import type { WizardServices } from './wizard-services.ts';

/** What every component may need: the rest of the program, the labels, the way of drawing. */
export interface WizardTools {
  readonly services: WizardServices;
  readonly words: Words;
  readonly theme: Theme;
}

/** The tools that belong to the services' language and terminal. */
export function wizardTools(services: WizardServices): WizardTools {
  const words = wordsOf(services.locale);
  return { services, words, theme: makeTheme(services, words) };
}

/** Hands the tools down the tree. */
export const WizardContext = createContext<WizardTools | null>(null);

/** The tools of this wizard. */
export function useTools(): WizardTools {
  const tools = useContext(WizardContext);
  if (tools === null) throw new Error('A component of the wizard was rendered outside of it');
  return tools;
}
