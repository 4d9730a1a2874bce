import { createContext, useContext } from 'react';
import type { Words } from '../words/words.ts';
import { wordsOf } from '../words/words.ts';
import { asciiServices } from './ascii-services.ts';
import type { Theme } from './theme.ts';
import { makeTheme } from './theme.ts';
import type { WizardServices } from './wizard-services.ts';

/** What every component may need: the rest of the program, the labels, the way of drawing. */
export interface WizardTools {
  readonly services: WizardServices;
  readonly words: Words;
  readonly theme: Theme;
  /** Where the user left the mark of the start screen. */
  readonly startMark: { at: number };
}

/** The tools that belong to the services' language and terminal. */
export function wizardTools(services: WizardServices): WizardTools {
  const words = wordsOf(services.locale);
  const spoken = services.ascii ? asciiServices(services) : services;
  return { services: spoken, words, theme: makeTheme(services, words), startMark: { at: 0 } };
}

/** Hands the tools down the tree. */
export const WizardContext = createContext<WizardTools | null>(null);

/** The tools of this wizard. */
export function useTools(): WizardTools {
  const tools = useContext(WizardContext);
  if (tools === null) throw new Error('A component of the wizard was rendered outside of it');
  return tools;
}
