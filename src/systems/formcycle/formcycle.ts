import { type Finding, finding } from '../../findings/finding.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import type { ConfigurationBytes } from '../configuration-bytes.ts';
import { findingsOfLines } from '../findings-of-lines.ts';
import { parseLines } from '../parse-lines.ts';
import { secretExposed } from '../secret-exposed.ts';
import type { ReadRequest, ReadResult, SystemDefinition } from '../system-definition.ts';
import { type FormcycleFile, hasFormcycle, type LevelSection, readFormcycleFile } from './formcycle-file.ts';
import { labelOf } from './formcycle-keys.ts';
import { formcycleVocabulary } from './formcycle-vocabulary.ts';
import { furtherValues } from './further-values.ts';
import { judgeFormcycle } from './judge-formcycle.ts';
import { resolveAll } from './resolve-all.ts';
import { findSubject, type Resolved, resolveFormcycle } from './resolve-formcycle.ts';
import { supportContact } from './support-contact.ts';
import { tenantSenders } from './tenant-senders.ts';

const systemSection = 'E-Mail-Server/System';

function levelsOf({ system, tenants }: FormcycleFile): readonly LevelSection[] {
  return system === null ? tenants : [system, ...tenants];
}

/** A version without a number in it tells nothing, and a present one is taken for granted. */
function versionDoubt({ version, path }: FormcycleFile): readonly Finding[] {
  if (version === null || /\d/.test(version.text)) return [];
  const { name, text: value, origin } = version;
  return [finding('config.value-invalid', { name, file: path, line: origin.line, value, allowed: '7.3.2' })];
}

/** The faults of the lines of all levels; what was judged belongs to the level that counts. */
function lineFindings(
  parsed: FormcycleFile,
  { section, disabled }: Resolved,
  judged: readonly Finding[],
  laid: ReadRequest['laid'],
): readonly Finding[] {
  const replaced = Object.keys(laid) as SettingKey[];
  const levels = levelsOf(parsed).flatMap((level) =>
    level === section ? findingsOfLines(level.values, judged, replaced) : level.values.findings,
  );
  return section === null && disabled === null ? [...levels, ...judged] : levels;
}

function read(file: ConfigurationBytes, { whose, laid }: ReadRequest): ReadResult {
  const { path } = file;
  if (!hasFormcycle(file)) {
    const sections = parseLines(file).sections.length - 1;
    return { settings: null, findings: [finding('config.not-recognised', { file: path, sections })] };
  }
  const parsed = readFormcycleFile(file);
  const { system, version } = parsed;
  const chosen = findSubject(parsed, whose.tenant);
  const subject = resolveFormcycle(parsed, chosen, laid);
  const further = furtherValues([system, chosen.section].filter((level) => level !== null));
  const senders = tenantSenders(parsed, subject);
  const { disabled } = subject;
  const support = supportContact(system, chosen.section);
  const { settings, findings } = judgeFormcycle(subject.given, path, disabled !== null, {
    ...(version === null ? {} : { version: version.text }),
    whose,
    chain: subject.chain,
    ...(senders.length > 1 ? { senders } : {}),
    further: further.values,
    ...(support === null ? {} : { support }),
  });
  const isUnknown = whose.tenant !== null && chosen.section === null;
  return {
    settings,
    findings: [
      ...parsed.findings,
      ...versionDoubt(parsed),
      ...(isUnknown ? [finding('config.subject-unknown', { kind: 'tenant', name: whose.tenant })] : []),
      ...(disabled === null ? [] : [finding('config.mail-disabled', disabled)]),
      ...subject.findings,
      ...lineFindings(parsed, subject, findings, laid),
      ...(disabled === null ? further.findings : []),
      ...secretExposed(
        file,
        levelsOf(parsed).map(({ values }) => values.given),
      ),
    ],
  };
}

/**
 * XIMA FORMCYCLE. It keeps its settings in its database and has no export of them; this is a profile of maildiag's own with
 * the labels of the screens, `formcycle-mail.ini`:
 *
 * | section | keys |
 * | --- | --- |
 * | `[FORMCYCLE]` | `Version` |
 * | `[E-Mail-Server/System]` | the labels of the page „E-Mail-Server“ of the system settings |
 * | `[E-Mail-Server/System/Support]` | the three labels of its part „Support“ |
 * | `[E-Mail-Server/Mandant/NAME]` | the same labels for one tenant, and what the administration allows it: `Systemweiten Mailserver benutzen erlaubt`, `Eigenen Mailserver konfigurieren erlaubt` |
 *
 * Switches are `ja` or `nein`. Case, blanks and the spelling of umlauts do not count in sections and keys. Without a
 * chosen tenant the settings are those for the system's own mail.
 */
export const formcycle: SystemDefinition = {
  id: 'formcycle',
  vocabulary: formcycleVocabulary,

  recognise: (file) => (hasFormcycle(file) ? 'yes' : 'no'),

  read: (file, _files, request) => read(file, request),

  kinds: ['tenant'],

  choices(file) {
    const parsed = readFormcycleFile(file);
    const [, ...tenants] = resolveAll(parsed);
    return tenants.map(({ given, disabled }, index) => ({
      kind: 'tenant',
      name: parsed.tenants[index]?.level.name ?? '',
      sender: disabled === null ? given.sender?.text || null : null,
    }));
  },

  changes(key, text, settings) {
    // The way of sending is no setting of its own: it follows from the kind of sign-in.
    const own = key === 'transport' ? 'signInKind' : key;
    const name = labelOf(own);
    const { chain = [] } = settings;
    const link = chain.find(({ state }) => state === 'wins') ?? chain.at(-1);
    const section = link?.origin?.section ?? systemSection;
    return changeWhereItStands(own, text, settings, name === null ? null : { section, key: name });
  },
};
