import { finding } from '../../findings/finding.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import { findingsOfLines } from '../findings-of-lines.ts';
import { layOver } from '../lay-over.ts';
import { parseLines } from '../parse-lines.ts';
import { secretExposed } from '../secret-exposed.ts';
import type { SystemDefinition } from '../system-definition.ts';
import { hasAgorum, readAgorumFile } from './agorum-file.ts';
import { agorumSections, disableStarttls, forceSsl, homes } from './agorum-keys.ts';
import { agorumTrust } from './agorum-trust.ts';
import { agorumVocabulary } from './agorum-vocabulary.ts';
import { readEntriesText } from './encryption-entries.ts';
import { judgeAgorum } from './judge-agorum.ts';

/**
 * agorum core. It keeps its settings in the support tool and in the MetaDB; this is a profile of maildiag's own with the
 * names of both, `agorum-mail.ini`:
 *
 * | section | keys |
 * | --- | --- |
 * | `[agorum core]` | `Version`; `Truststore`: a PEM export of the roots that Java trusts |
 * | `[support tool/Mailserver]` | `MailserverHostaddress`, `MailserverPort` (25), `MailserverUser`, `MailserverPassword`, `EmailDomain`, `MailCreator`, `AllowedMailAttachmentObjects` |
 * | `[support tool/Relay]` | `Port` (2501), `SSLPort`, `RelayAcl` (Published); `Host`: where agorum core runs (localhost) |
 * | `[MAIN_MODULE_MANAGEMENT/roi/control/mail]` | `DisableSTARTTLS`, `ForceSSL`: true or false, since 11.8.5 |
 * | `[standard/mail]` | `ACL_standard_mail_create` |
 *
 * Case, blanks and the spelling of umlauts do not count in sections and keys.
 */
export const agorum: SystemDefinition = {
  id: 'agorum',
  vocabulary: agorumVocabulary,

  recognise: (file) => (hasAgorum(file) ? 'yes' : 'no'),

  read(file, files, { laid }) {
    const { path } = file;
    if (!hasAgorum(file)) {
      const sections = parseLines(file).sections.length - 1;
      return { settings: null, findings: [finding('config.not-recognised', { file: path, sections })] };
    }
    const parsed = readAgorumFile(file);
    const given = layOver(parsed.given, laid);
    const { settings, findings } = judgeAgorum(parsed, given, agorumTrust(given, path, files));
    const replaced = Object.keys(laid) as SettingKey[];
    return {
      settings,
      findings: [...findingsOfLines(parsed.lines, findings, replaced), ...secretExposed(file, [parsed.given])],
    };
  },

  kinds: [],

  choices: () => [],

  changes(key, text, settings) {
    if (key !== 'security') return changeWhereItStands(key, text, settings, homes[key] ?? null);
    const entries = readEntriesText(text);
    if (entries === null) return [];
    const { values, rejected } = settings;
    const stands = values.security?.origin ?? rejected?.security?.origin;
    const section = stands?.section ?? agorumSections.metaDb;
    return [
      { section, key: disableStarttls, text: String(entries.disableStarttls) },
      { section, key: forceSsl, text: String(entries.forceSsl) },
    ];
  },
};
