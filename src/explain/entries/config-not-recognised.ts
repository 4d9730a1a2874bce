import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** No known business system's mail section in the file. */
export const configNotRecognised = defineEntry({
  code: 'config.not-recognised',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The file holds no mail settings of a known system',
      meaning: say`A business system is recognised by the section of the file that holds its mail settings.`,
      cause: (args) =>
        args.sections === 0
          ? say`${args.file} has no section at all.`
          : say`${args.file} has sections (${args.sections}), but none is the mail section of a known system.`,
      advice: () =>
        adviceLines(
          say`Check that it is the right file: for injixo it is ${literal('isps.cfg')} in the server's installation folder.`,
          say`If mail was never set up, add the mail section from the vendor's manual (injixo: ${literal('ShortName = ivemail')}).`,
          say`If the file is right, name its system with ${literal('--system')}.`,
        ),
    },
    de: {
      title: 'Die Datei enthält keine bekannten Mail-Einstellungen',
      meaning: say`Ein System wird an dem Abschnitt der Datei erkannt, in dem seine Mail-Einstellungen stehen.`,
      cause: (args) =>
        args.sections === 0
          ? say`${args.file} enthält keinen einzigen Abschnitt.`
          : say`${args.file} enthält Abschnitte (${args.sections}), aber keinen Mail-Abschnitt eines bekannten Systems.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie, ob es die richtige Datei ist: bei injixo ${literal('isps.cfg')} im Installationsordner des Servers.`,
          say`Wurde der Mailversand nie eingerichtet, ergänzen Sie den Abschnitt nach der Anleitung des Herstellers (injixo: ${literal('ShortName = ivemail')}).`,
          say`Ist es die richtige Datei, nennen Sie ihr System mit ${literal('--system')}.`,
        ),
    },
  },
});
