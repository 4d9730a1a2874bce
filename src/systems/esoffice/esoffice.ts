import { type Finding, finding } from '../../findings/finding.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import type { FileReader } from '../file-reader.ts';
import { findingsOfLines } from '../findings-of-lines.ts';
import type { IniSection } from '../ini-file.ts';
import { parseLines } from '../parse-lines.ts';
import { secretExposed } from '../secret-exposed.ts';
import type { SystemDefinition } from '../system-definition.ts';
import { esofficeVocabulary } from './esoffice-vocabulary.ts';
import { homeOf } from './home-of.ts';
import { isJudged } from './is-judged.ts';
import { judgeEsoffice } from './judge-esoffice.ts';
import { mainSections } from './main-sections.ts';
import { readCertificate } from './read-certificate.ts';
import { type EsofficeFields, resolveEsoffice } from './resolve-esoffice.ts';

function certificateOf({ type, given }: EsofficeFields, path: string, files: FileReader) {
  const reference = given.certificate?.text ?? '';
  return type === 'SMTP' && reference !== '' ? readCertificate(reference, path, files) : null;
}

/** Of several sections of one name the first counts. */
function sectionTwice(file: string, sections: readonly IniSection[]): readonly Finding[] {
  const [first, second] = sections;
  if (first === undefined || second === undefined) return [];
  const lines = sections.map(({ line }) => line);
  return [finding('config.duplicate', { file, what: 'section', name: first.name ?? '', lines, used: first.line })];
}

/**
 * esoffice and eserp of es2000: the outgoing mail server (Postausgangsserver) of esBusinessserver, administered in
 * esServerconfig. The product has no file of its own for it; maildiag reads the fields by their names from an INI file,
 * section `[Postausgangsserver]`, each Exchange connection in a section `[Exchange Verbindung/NAME]`.
 */
export const esoffice: SystemDefinition = {
  id: 'esoffice',
  vocabulary: esofficeVocabulary,

  recognise(file) {
    return mainSections(parseLines(file)).length > 0 ? 'yes' : 'no';
  },

  read(file, files, { laid }) {
    const { path } = file;
    const ini = parseLines(file);
    const sections = mainSections(ini);
    const [section] = sections;
    if (section === undefined) {
      const found = finding('config.not-recognised', { file: path, sections: ini.sections.length - 1 });
      return { settings: null, findings: [found] };
    }
    const fields = resolveEsoffice(ini, section, path, laid);
    const certificate = certificateOf(fields, path, files);
    const judged = judgeEsoffice(fields, { file: path, certificate, today: new Date() });
    const { settings, disabled } = judged;
    const replaced = Object.keys(laid) as SettingKey[];
    const connection = disabled ? null : fields.connection;
    const ofConnection =
      connection === null ? judged.findings : findingsOfLines(connection.values, judged.findings, replaced);
    const lines = fields.main.findings.filter((found) => isJudged(found, fields.type, disabled));
    const told = findingsOfLines({ ...fields.main, findings: lines }, ofConnection, replaced);
    const twice = [...sectionTwice(path, sections), ...sectionTwice(path, connection?.sections ?? [])];
    // What the provider switches off outweighs every fault of a line.
    const first = told.filter(({ code }) => code === 'config.retired-service');
    const rest = told.filter(({ code }) => code !== 'config.retired-service');
    return { settings, findings: [...first, ...twice, ...rest, ...secretExposed(file, fields.all)] };
  },

  kinds: [],

  choices: () => [],

  changes: (key, text, settings) => changeWhereItStands(key, text, settings, homeOf(key, settings)),
};
