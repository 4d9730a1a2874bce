import { finding } from '../../findings/finding.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import type { ConfigurationBytes } from '../configuration-bytes.ts';
import type { IniFile, IniSection } from '../ini-file.ts';
import { parseLines } from '../parse-lines.ts';
import { readIniSystem, type SectionRules } from '../read-ini-system.ts';
import type { SystemDefinition } from '../system-definition.ts';
import { genericKeys } from './generic-keys.ts';
import { genericTrust } from './generic-trust.ts';
import { genericVocabulary } from './generic-vocabulary.ts';
import { judgeGeneric } from './judge-generic.ts';

function mailSections(ini: IniFile): IniSection[] {
  return ini.sections.filter(
    ({ name, lines }) =>
      name?.toLowerCase() === 'mail' &&
      lines.some((line) => line.kind === 'key' && line.key.toLowerCase() === 'server'),
  );
}

function sectionsOf(file: ConfigurationBytes): { readonly live: IniSection[]; readonly count: number } {
  const ini = parseLines(file);
  return { live: mailSections(ini), count: ini.sections.length - 1 };
}

/**
 * maildiag's own profile, `maildiag.ini`, for a system that it does not know. One section `[mail]`:
 *
 * | key | meaning | allowed | default |
 * | --- | --- | --- | --- |
 * | `server` | mail server | host name or IP address | required |
 * | `port` | port | 1–65535 | 465 with `tls`, 25 with `none`, else 587 |
 * | `encryption` | how the connection is protected | `tls` (from the first byte), `starttls` (demanded), `starttls-optional` (where offered), `none` | `tls` on port 465, else `starttls` |
 * | `auth` | how to sign in | `password`, `xoauth2` (`password` holds an OAuth 2 access token), `oauth` (a token that the application gets), `windows`, `ntlm` (the Windows account of the system), `none` | `password` where one is given |
 * | `user`, `password` | sign-in, both or neither | text | no sign-in |
 * | `tenant`, `client-id`, `client-secret` | the application, for `auth = oauth` | a GUID or domain, GUID, text | none |
 * | `sender` | sender address | address | required |
 * | `sender-name` | name beside the sender address | text | none |
 * | `subject-prefix` | put in front of every subject | text | none |
 * | `verify-certificate` | whether the server's certificate is checked | `yes`, `no` | `yes` |
 * | `ca-file` | PEM file of the only roots that count; a relative path starts at the profile's directory | path | the public roots |
 * | `timeout` | seconds for one network wait | 1–3600 | maildiag's own |
 *
 * `;` and `#` start a comment at the start of a line only. Quotes that enclose a whole value are no part of it, nothing
 * is escaped: a password with `;`, `#`, `"` or `\` is written as it is. Keys and words in any case. UTF-8.
 */
export const generic: SystemDefinition = {
  id: 'generic',
  vocabulary: genericVocabulary,

  recognise(file) {
    return sectionsOf(file).live.length > 0 ? 'yes' : 'no';
  },

  read(file, files, { laid }) {
    const { live, count } = sectionsOf(file);
    const [first, ...others] = live;
    if (first === undefined) {
      const found = finding('config.not-recognised', { file: file.path, sections: count });
      return { settings: null, findings: [found] };
    }
    const rules: SectionRules = {
      names: genericKeys,
      trust: (given, path) => genericTrust(given, path, files),
      judge: judgeGeneric,
    };
    return readIniSystem(file, [first, ...others], rules, laid);
  },

  kinds: [],

  choices: () => [],

  changes(key, text, settings) {
    const name = genericVocabulary.keys[key];
    return changeWhereItStands(key, text, settings, typeof name === 'string' ? { section: 'mail', key: name } : null);
  },
};
