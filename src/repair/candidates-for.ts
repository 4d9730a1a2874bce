import type { Finding } from '../findings/finding.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import type { Security } from '../settings/security.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { Candidate, CandidateChange } from './candidate.ts';
import { laidOver } from './laid-over.ts';
import { nativeSet } from './native-set.ts';
import type { Proposal } from './proposal.ts';
import { proposalsFor } from './proposals-for.ts';
import type { RepairGround } from './repair-ground.ts';
import type { WordReason } from './word-reason.ts';

/** More are no help to anybody. */
const most = 6;

/** Values that say who sends: at a level that counts for everybody, a change of them is not for the chosen user alone. */
const personal: readonly SettingKey[] = ['sender', 'user', 'password', 'redirectAddresses', 'signInKind'];

function changesOf({ values = {}, security }: Proposal, configuration: Configuration): CandidateChange[] | null {
  const word = security === undefined ? null : configuration.definition.vocabulary.security[security];
  if (word === undefined) return null;
  const given = Object.entries(values) as [SettingKey, string | Secret][];
  return [
    ...(word === null ? [] : [{ key: 'security', text: word } as const]),
    ...given.map(([key, text]) => ({ key, text })),
  ];
}

/** Whether the value is there already. */
function isPresent({ key, text }: CandidateChange, { values, rejected }: MailSettings, laid: MailSettings): boolean {
  if (text instanceof Secret || rejected?.[key] !== undefined) return false;
  const [is, would] = [values[key], laid.values[key]];
  if (text === '') return is === undefined || is.from === 'default';
  return is !== undefined && (is.written === text || JSON.stringify(is.value) === JSON.stringify(would?.value));
}

/** Whether the system comes to the values that are meant, and none of them is one of the command line. */
function isUnderstood(changes: readonly CandidateChange[], configuration: Configuration, laid: MailSettings): boolean {
  return changes.every(
    ({ key, text }) =>
      configuration.laid[key]?.from !== 'command-line' && (text === '' || laid.values[key] !== undefined),
  );
}

/** Whether the system understands the word for an encryption so, or has one word for it and what it understands. */
function isMeant(wanted: Security, { definition }: Configuration, { values }: MailSettings): boolean {
  const words = definition.vocabulary.security;
  const is = values.security?.value;
  return is === undefined || is === wanted || is === 'ambiguous' || words[is] === words[wanted];
}

const strength: { readonly [Mode in Security]: number } = {
  none: 0,
  'starttls-optional': 1,
  starttls: 2,
  ambiguous: 2,
  tls: 2,
};

function isLowering(present: MailSettings, laid: MailSettings): boolean {
  const before = present.values.security;
  const after = laid.values.security;
  const lessEncrypted = after !== undefined && strength[after.value] < strength[before?.value ?? 'starttls'];
  const unchecked = laid.values.verifyCertificate?.value === false && present.values.verifyCertificate?.value !== false;
  return lessEncrypted || unchecked;
}

/** Whether the value stands where it counts for others than the chosen user, tenant or account. */
function isForOthersToo(changes: readonly CandidateChange[], { values, whose }: MailSettings): boolean {
  const isSomebody = whose !== undefined && Object.values(whose).some((name) => name !== null);
  return (
    isSomebody &&
    changes.some(
      ({ key }) => personal.includes(key) && ['system', 'global'].includes(values[key]?.level?.kind ?? 'system'),
    )
  );
}

function candidateOf(finding: Finding, proposal: Proposal, { configuration }: RepairGround): Candidate | null {
  const { code } = finding;
  const { authority = null } = proposal;
  if (authority !== null) {
    const needsWord = proposal.needsWord ?? 'trusts-authority';
    const common = { finding: code, changes: [], set: {}, authority, lowersSecurity: false, needsWord };
    return { id: `${code} ${authority.fingerprint256}`, ...common };
  }
  const present = configuration.settings;
  const proposed = changesOf(proposal, configuration);
  if (proposed === null) return null;
  const laid = laidOver(configuration, proposed).settings;
  const changes = proposed.filter((change) => !isPresent(change, present, laid));
  if (changes.length === 0 || !isUnderstood(changes, configuration, laid)) return null;
  if (proposal.security !== undefined && !isMeant(proposal.security, configuration, laid)) return null;
  const set = nativeSet(configuration, changes);
  if (set === null) return null;
  const lowersSecurity = isLowering(present, laid);
  const others: WordReason | null = isForOthersToo(changes, present) ? 'others-too' : null;
  const needsWord = lowersSecurity ? 'lowers-security' : (proposal.needsWord ?? others);
  const id = `${code} ${JSON.stringify(set)}`;
  return { id, finding: code, changes, set, authority, lowersSecurity, needsWord };
}

function order({ lowersSecurity, needsWord }: Candidate): number {
  return lowersSecurity ? 2 : needsWord === null ? 0 : 1;
}

/**
 * The changes of settings that could mend a finding: those that need no word from the user first, what lowers security last.
 * Only what the system itself can express. Nothing is asked of any server.
 */
export function candidatesFor(finding: Finding, ground: RepairGround): readonly Candidate[] {
  const found = proposalsFor(finding, ground).flatMap((proposal) => candidateOf(finding, proposal, ground) ?? []);
  const distinct = new Map(found.toReversed().map((candidate) => [candidate.id, candidate]));
  return found
    .filter((candidate) => distinct.get(candidate.id) === candidate)
    .toSorted((a, b) => order(a) - order(b))
    .slice(0, most);
}
