import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { Choice } from '../../settings/choice.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { changeWhereItStands } from '../change-where-it-stands.ts';
import { findingsOfLines } from '../findings-of-lines.ts';
import { parseLines } from '../parse-lines.ts';
import { secretExposed } from '../secret-exposed.ts';
import type { SystemDefinition } from '../system-definition.ts';
import { furtherValues } from './further-values.ts';
import { homeOf } from './home-of.ts';
import { judgeNtcs } from './judge-ntcs.ts';
import { ntcsChain } from './ntcs-chain.ts';
import { ntcsChoices } from './ntcs-choices.ts';
import { type NtcsReach, ntcsReach } from './ntcs-reach.ts';
import { NtcsStructure } from './ntcs-structure.ts';
import { ntcsVocabulary } from './ntcs-vocabulary.ts';
import { resolveNtcs } from './resolve-ntcs.ts';
import { senderCandidates } from './sender-candidates.ts';

/** Whatever is wrong with the lines of the sections that have a part in the subject's mail. */
function lineFindings(structure: NtcsStructure, reach: NtcsReach): readonly Finding[] {
  const { global, user, templates, contextAccount, userAccount } = reach;
  const entries = [
    ...[global, user?.entry ?? null, ...templates, contextAccount, userAccount, user?.employee ?? null],
    ...[structure.crm, structure.communication],
  ];
  const own = user === null ? [] : structure.kindFindings;
  return [...new Set(entries)].flatMap((entry) => entry?.findings ?? []).concat(own);
}

/** Whether a setting's value follows from another parameter, so that a change of it does not belong to that one's line. */
function isDerived(key: SettingKey, name: string | undefined): boolean {
  return key === 'transport' && (name === ntcsVocabulary.keys.delivery || name === ntcsVocabulary.keys.host);
}

/** BMD NTCS: the Tools-Parameter for mail, E-Mail-Accounts, print templates and employees, written down as an INI file. */
export const ntcs: SystemDefinition = {
  id: 'ntcs',
  vocabulary: ntcsVocabulary,

  recognise: (file) => (NtcsStructure.of(file).hasMailSettings ? 'yes' : 'no'),

  read(file, _files, { whose, laid }) {
    const structure = NtcsStructure.of(file);
    if (!structure.hasMailSettings) {
      const sections = parseLines(file).sections.length - 1;
      return { settings: null, findings: [finding('config.not-recognised', { file: file.path, sections })] };
    }
    const reach = ntcsReach(structure, whose);
    const resolution = resolveNtcs(structure, reach);
    const judgement = judgeNtcs(reach, resolution, laid, file.path);
    const { values } = judgement;
    const { settings, findings } = judgement.result({
      whose: reach.whose,
      chain: ntcsChain(reach, resolution, values),
      senders: senderCandidates(structure, reach, resolution, values),
      further: furtherValues(structure, reach),
    });
    const { given, torn } = resolution;
    const lines = { given, torn, extras: new Map(), findings: lineFindings(structure, reach) };
    return {
      settings,
      findings: [
        ...reach.unknown.map((subject) => finding('config.subject-unknown', subject)),
        ...findingsOfLines(lines, findings, Object.keys(laid) as SettingKey[]),
        ...secretExposed(file, structure.withSecrets),
      ],
    };
  },

  kinds: ['user', 'account', 'template'],

  choices: (file): readonly Choice[] => ntcsChoices(NtcsStructure.of(file)),

  changes(key, text, settings) {
    const home = homeOf(key, settings);
    if (isDerived(key, settings.values[key]?.name)) return home === null ? [] : [{ ...home, text }];
    return changeWhereItStands(key, text, settings, home);
  },
};
