import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';

type Kind = FindingArgs['config.subject-unknown']['kind'];

const titles: { readonly [L in Locale]: { readonly [K in Kind]: string } } = {
  en: {
    user: 'The file has no settings for this user',
    tenant: 'The file has no settings for this tenant',
    account: 'The file has no settings for this e-mail account',
    template: 'The file has no settings for this print template',
  },
  de: {
    user: 'Die Datei enthält nichts zu diesem Benutzer',
    tenant: 'Die Datei enthält nichts zu diesem Mandanten',
    account: 'Die Datei enthält nichts zu diesem E-Mail-Account',
    template: 'Die Datei enthält nichts zu diesem Ausdrucksmodell',
  },
};

/** The user, tenant, account or template that was asked for is not in the file. */
export const configSubjectUnknown = defineEntry({
  code: 'config.subject-unknown',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'The file has no settings for the chosen name',
      titleOf: ({ kind }) => titles.en[kind],
      meaning: say`Whoever has no settings of their own sends with the settings for everybody. That may be right, or the name is misspelt.`,
      cause: ({ name }) =>
        say`${value(excerpt(name, 40))} is not in the file; the settings for everybody are diagnosed.`,
      advice: () =>
        adviceLines(
          say`Check the spelling: the list of known names in the wizard shows what the file holds.`,
          say`If the name is right, and the settings for everybody are meant, nothing is to be done.`,
        ),
    },
    de: {
      title: 'Die Datei enthält nichts zum gewählten Namen',
      titleOf: ({ kind }) => titles.de[kind],
      meaning: say`Wer keine eigenen Einstellungen hat, sendet mit den Einstellungen für alle. Das kann richtig sein, oder der Name ist verschrieben.`,
      cause: ({ name }) =>
        say`${value(excerpt(name, 40))} steht nicht in der Datei; untersucht werden die Einstellungen für alle.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie die Schreibweise: Die Liste der bekannten Namen im Assistenten zeigt, was die Datei enthält.`,
          say`Stimmt der Name und sind die Einstellungen für alle gemeint, ist nichts zu tun.`,
        ),
    },
  },
});
