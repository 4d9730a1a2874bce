import { basename, dirname, extname } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { Redactor } from '../border/redactor.ts';
import type { Subject } from '../diagnosis/run.ts';
import type { World } from '../diagnosis/world.ts';
import { severityOf } from '../explain/severity-of.ts';
import { productName } from '../settings/product-name.ts';
import type { SystemId } from '../settings/system-id.ts';
import { findSettings } from '../setup/find-settings.ts';
import { mailAddress } from '../setup/mail-address.ts';
import { blankConfiguration, proposeSettings } from '../setup/propose-settings.ts';
import { Configuration } from '../systems/configuration.ts';
import { findConfigurationFiles } from '../systems/find-configuration-files.ts';
import { systems } from '../systems/index.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { saveConfiguration } from '../systems/save-configuration.ts';
import { usualDirectories } from '../systems/usual-directories.ts';
import type { SetupPlace, SetupServices, SetupTarget } from '../ui/setup-services.ts';
import { setupWords } from '../words/setup-words.ts';
import { chooseSubject } from './choose-subject.ts';
import type { CommandLine } from './command-line.ts';
import { notSavedOutcome, unsavedChanges } from './save-words.ts';
import { setupRequestOf } from './setup-request-of.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { writeNewSetup } from './write-new-setup.ts';

/** What the services for first-time setup are built of. */
export interface SetupGround {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly world: World;
  /** Remembers a configuration, so that its subject can be edited, saved and diagnosed. */
  readonly keep: (configuration: Configuration) => Subject;
  /** Paths of configurations that are in no file yet. */
  readonly unwritten: Set<string>;
}

/** What the new file of a system is called. */
const usualNames: { readonly [Id in SystemId]: string } = {
  injixo: 'isps.cfg',
  formcycle: 'formcycle-mail.ini',
  esoffice: 'esbusinessserver-postausgang.ini',
  agorum: 'agorum-mail.ini',
  ntcs: 'ntcs-standard-e-mail.ini',
  generic: 'maildiag.ini',
};

/** The user can end it, and thinks between the questions: a day in milliseconds. */
const patience = 86_400_000;

/** First-time setup as the wizard's screens use it: real files, and the network of `world`. */
export function setupServices(ground: SetupGround): SetupServices {
  const { line, around } = ground;
  const { locale } = line;
  const isAsked = line.command === 'setup';
  const [file] = line.operands;
  const named = file ?? line.out;
  return {
    systems: systems.map(({ id, vocabulary }) => ({ id, product: productName(vocabulary, locale) })),
    given: {
      address: isAsked ? (line.email ?? '') : '',
      system: isAsked ? line.system : null,
      place: isAsked && named !== null ? placeOf(named) : null,
    },
    places: (system) => placesOf(system, around),
    placeOf,
    target(system, place) {
      try {
        const base = baseOf(system, place, line);
        return base instanceof Configuration ? targetOf(base, place, ground) : base;
      } catch (error) {
        if (error instanceof UsageError) return { words: error.message };
        throw error;
      }
    },
  };
}

function exists(path: string): boolean {
  try {
    nodeFileWriter.state(path);
    return true;
  } catch {
    return false;
  }
}

function placeOf(path: string): SetupPlace {
  return { kind: exists(path) ? 'existing' : 'new', path };
}

/** A name that no file has yet. */
function freeName(name: string): string {
  const end = extname(name);
  for (let number = 2, path = name; ; number += 1) {
    if (!exists(path)) return path;
    path = `${basename(name, end)}-${number}${end}`;
  }
}

/** A system with screens of its own has its settings typed in there; a file with them is maildiag's own. */
function placesOf(system: SystemId, { platform }: Surroundings): readonly SetupPlace[] {
  const found = findConfigurationFiles(usualDirectories('.', platform), nodeFiles)
    .filter((one) => one.system.id === system)
    .map(({ path }): SetupPlace => ({ kind: 'existing', path }));
  const fresh: SetupPlace = { kind: 'new', path: freeName(usualNames[system]) };
  const shown: SetupPlace = { kind: 'screen' };
  const hasScreens = systems.some(({ id, vocabulary }) => id === system && vocabulary.menu !== undefined);
  return [...found, ...(hasScreens ? [shown, fresh] : [fresh, shown])];
}

function baseOf(
  system: SystemId | null,
  place: SetupPlace,
  line: CommandLine,
): Configuration | Exclude<ReturnType<SetupServices['target']>, SetupTarget> {
  const say = setupWords[line.locale].screen.place;
  const wanted = system ?? 'generic';
  if (place.kind === 'screen') return blankConfiguration(wanted, freeName(usualNames[wanted]), nodeFiles);
  const { path } = place;
  if (place.kind === 'new') {
    if (exists(path)) return { words: usageWords[line.locale].setupOutExists(harmless(path)) };
    if (!exists(dirname(path))) return { words: say.nowhere(harmless(path)) };
    return blankConfiguration(wanted, path, nodeFiles);
  }
  const opened = Configuration.open(path, { system: system ?? undefined, files: nodeFiles });
  if (opened instanceof Configuration) return chooseSubject(opened, line);
  const [finding] = opened.findings;
  return finding === undefined ? { words: say.taken(harmless(path)) } : { finding };
}

function targetOf(base: Configuration, place: SetupPlace, ground: SetupGround): SetupTarget {
  const { line, around, world, keep, unwritten } = ground;
  const { locale } = line;
  const isInFile = place.kind === 'existing';
  const path = base.file?.path ?? '';
  const senderOf = (whole: string) => (line.sender === null ? null : mailAddress(line.sender))?.whole ?? whole;
  const kept = (configuration: Configuration) => {
    if (!isInFile) unwritten.add(path);
    return keep(configuration);
  };
  return {
    place,
    vocabulary: base.definition.vocabulary,
    search({ address, password, candidate, signIns }, questions, signal) {
      const account = { address, password, sender: senderOf(address.whole) };
      const request = setupRequestOf(account, base, isInFile, line, around);
      const redactor = new Redactor([password], [address.whole, address.localPart]);
      return findSettings(
        // Whether a mail is sent is asked on the screen.
        { ...request, send: false, deadlineMs: patience, signIns, ...(candidate === null ? {} : { candidate }) },
        { world, redactor, severity: severityOf, signal, questions },
      );
    },
    propose(found, { address, password }) {
      // A file that names a server already is in operation: its mail must go on to reach people.
      const testOperation = !isInFile || base.settings.values.host === undefined;
      const account = { address, password, sender: senderOf(address.whole), testOperation };
      const { configuration, parameters, testOperation: isTest } = proposeSettings(base, found, account);
      const textOf = (key: string) => parameters.find((each) => each.key === key);
      return {
        parameters,
        testOperation: isTest
          ? { name: textOf('redirect')?.name ?? '', recipient: textOf('redirectAddresses')?.text ?? '' }
          : null,
        subject: kept(configuration),
        changes: isInFile ? unsavedChanges(configuration, locale) : null,
        write(agreed) {
          if (!isInFile) {
            const written = writeNewSetup(configuration, path, locale);
            if (written.kind !== 'written') return { kind: 'refused', words: written.words };
            unwritten.delete(path);
            return { kind: 'saved', path, backup: null };
          }
          const options = Object.fromEntries(agreed.map((agreement) => [agreement, true]));
          const saved = saveConfiguration(configuration, nodeFileWriter, options);
          if (saved.kind === 'saved') return { kind: 'saved', path, backup: saved.backup };
          if (saved.reason === 'nothing-to-save') return { kind: 'saved', path, backup: null };
          return notSavedOutcome(saved, locale);
        },
      };
    },
    byHand({ address, password }) {
      const values = [
        // The form's example of a server is nobody's; one that stands in a file is what is to be looked at.
        ...(isInFile ? [] : [['host', ''] as const]),
        ...(isInFile ? [] : [['senderDomain', address.domain] as const]),
        ['user', address.whole],
        ['password', password.reveal()],
        ['sender', senderOf(address.whole)],
      ] as const;
      let configuration = base;
      for (const [key, text] of values) {
        const isKnown = configuration.definition.changes(key, text, configuration.settings).length > 0;
        if (isKnown) configuration = configuration.lay(key, text);
      }
      return kept(configuration);
    },
  };
}
