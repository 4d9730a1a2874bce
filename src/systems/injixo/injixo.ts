import { finding } from '../../findings/finding.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import type { FileReader } from '../file-reader.ts';
import { parseLines } from '../parse-lines.ts';
import { readIniSystem, type SectionRules } from '../read-ini-system.ts';
import { readTrustStore } from '../read-trust-store.ts';
import type { ReadResult, SystemDefinition } from '../system-definition.ts';
import { findTrustFile } from './find-trust-file.ts';
import { injixoKeys } from './injixo-keys.ts';
import { injixoVocabulary } from './injixo-vocabulary.ts';
import { judgeInjixo } from './judge-injixo.ts';
import { mailGuid, mailSections } from './mail-sections.ts';
import { xlinkLine } from './xlink-line.ts';

const shownTrustFile = 'certificates\\cacert.pem';

/** The next server update overwrites the file; the vendor recommends write protection as a reminder. */
function isUnprotected(configuration: string, files: FileReader): boolean {
  try {
    return (files.stat(findTrustFile(configuration, files)).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** injixo Enterprise on-premise: the mail section of `isps.cfg` in the server's directory. */
export const injixo: SystemDefinition = {
  id: 'injixo',
  vocabulary: injixoVocabulary,

  recognise(file) {
    const ini = parseLines(file);
    const { live, switchedOff } = mailSections(ini);
    if (live.length > 0) return 'yes';
    return switchedOff.length > 0 || xlinkLine(ini) !== null ? 'look-alike' : 'no';
  },

  read(file, files, { laid }): ReadResult {
    const { path } = file;
    const ini = parseLines(file);
    const { live, switchedOff } = mailSections(ini);
    const [first, ...others] = live;
    if (first === undefined) {
      const line = switchedOff[0] ?? xlinkLine(ini);
      const reason = switchedOff.length > 0 ? 'switched-off' : 'xlink';
      const sections = ini.sections.length - 1;
      const found =
        line === null
          ? finding('config.not-recognised', { file: path, sections })
          : finding('config.wrong-file', { file: path, reason, line });
      return { settings: null, findings: [found] };
    }
    const rules: SectionRules = {
      names: injixoKeys,
      trust: (_given, configuration) => readTrustStore(findTrustFile(configuration, files), shownTrustFile, files),
      judge: judgeInjixo,
    };
    const result = readIniSystem(file, [first, ...others], rules, laid);
    const { security, verifyCertificate } = result.settings?.values ?? {};
    const trustMatters = security !== undefined && security.value !== 'none' && verifyCertificate?.value === true;
    const remind = trustMatters && result.settings?.trust?.problem === null && isUnprotected(path, files);
    const reminder = finding('config.ca-file-unprotected', { file: shownTrustFile });
    return { ...result, findings: remind ? [...result.findings, reminder] : result.findings };
  },

  kinds: [],

  choices: () => [],

  changes(key, text, settings) {
    const name = injixoKeys[key as keyof typeof injixoKeys];
    return changeWhereItStands(key, text, settings, name === undefined ? null : { section: mailGuid, key: name });
  },
};
