import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { isAddress } from '../systems/is-address.ts';
import type { Proposal } from './proposal.ts';
import { missingAuthority } from './proposals/authorities.ts';
import { encrypted, inClear, unchecked } from './proposals/encryption.ts';
import { hostAsMeant, otherHosts } from './proposals/hosts.ts';
import { encryptedPorts, otherPorts } from './proposals/ports.ts';
import { redirectAsMeant, redirectTo } from './proposals/redirects.ts';
import { ownSenders } from './proposals/senders.ts';
import { offeredKind, otherCredentials, userOfSender, withoutSignIn } from './proposals/sign-in.ts';
import { settingNamed, valueAsMeant, valueMissing } from './proposals/values.ts';
import type { RepairGround } from './repair-ground.ts';

type Rule<Code extends FindingCode> = (args: FindingArgs[Code], ground: RepairGround) => readonly Proposal[];

const keyNamed = (name: string, { configuration }: RepairGround) =>
  settingNamed(name, configuration.settings, configuration.definition.vocabulary);

const elsewhere = (_args: unknown, ground: RepairGround): readonly Proposal[] => otherPorts(ground.neighbours ?? []);

const encryptedElsewhere = (_args: unknown, ground: RepairGround): readonly Proposal[] =>
  encryptedPorts(ground.neighbours ?? []);

/** Port 25 keeps strangers out that a port for programs lets sign in. */
const submissionPort = (args: { readonly port: number }, ground: RepairGround): readonly Proposal[] =>
  args.port === 25 ? encryptedPorts(ground.neighbours ?? []) : [];

const trusting = (_args: unknown, ground: RepairGround): readonly Proposal[] => [
  ...missingAuthority(ground),
  ...unchecked(ground),
];

const notChecking = (_args: unknown, ground: RepairGround): readonly Proposal[] => unchecked(ground);

/** Only the sender in use stands in a setting of its own. */
const ownSender = (args: { readonly sender: string | null }, ground: RepairGround): readonly Proposal[] => {
  const used = ground.configuration.settings.values.sender?.value;
  return args.sender === null || args.sender === used ? ownSenders(ground) : [];
};

/**
 * What could mend each error by a change of settings, the likeliest and safest first. Absent: only somebody else can mend
 * it (the server's owner, the network), or a value is needed that nobody but the user knows.
 */
const rules: { readonly [Code in FindingCode]?: Rule<Code> } = {
  'config.value-invalid': ({ name }, ground) => valueAsMeant(keyNamed(name, ground), ground),
  'config.value-missing': ({ name }, ground) => valueMissing(keyNamed(name, ground), ground),
  'config.mail-disabled': ({ reason }, { configuration }) => {
    const on = configuration.definition.vocabulary.onOff?.on;
    return reason === 'switched-off' && on !== undefined ? [{ values: { enabled: on }, needsWord: 'sends-mail' }] : [];
  },
  'dns.not-found': ({ nearMisses }, ground) => [...hostAsMeant(ground), ...otherHosts(nearMisses, ground)],
  'dns.no-address': ({ mailServers }, ground) => [...hostAsMeant(ground), ...otherHosts(mailServers, ground)],
  // A resolver may also fail on what is no name at all.
  'dns.resolver-problem': (_args, ground) => hostAsMeant(ground),
  'connect.wrong-port': ({ better }) => otherPorts(better),
  'connect.port-blocked': ({ open }) => otherPorts(open),
  'connect.refused': ({ neighbours, ownRelay }) => (ownRelay === undefined ? otherPorts(neighbours) : []),
  'connect.timeout': ({ neighbours }) => otherPorts(neighbours),
  'connect.reset': elsewhere,
  'greeting.not-smtp': elsewhere,
  'greeting.timeout': elsewhere,
  'greeting.rejected': submissionPort,
  'greeting.ip-blocklisted': submissionPort,
  'helo.no-reverse-dns': submissionPort,
  'tls.server-speaks-plaintext': ({ starttlsOffered }, ground) => [
    ...(starttlsOffered === false ? [] : [{ security: 'starttls' } as const]),
    ...encryptedPorts(ground.neighbours ?? []),
    inClear,
  ],
  'tls.server-expects-tls': (_args, ground) => [{ security: 'tls' }, ...encryptedPorts(ground.neighbours ?? [])],
  'starttls.unsupported': ({ neighbours }) => [...encryptedPorts(neighbours), inClear],
  'starttls.required': (_args, ground) => encrypted(ground),
  'starttls.refused': encryptedElsewhere,
  'starttls.stripped': encryptedElsewhere,
  'starttls.injected': encryptedElsewhere,
  'intercept.firewall': encryptedElsewhere,
  'cert.hostname-mismatch': ({ names }, ground) => [...otherHosts(names, ground), ...unchecked(ground)],
  'cert.self-signed': trusting,
  'cert.self-signed-in-chain': trusting,
  'cert.unknown-issuer': trusting,
  'cert.incomplete-chain': notChecking,
  'cert.expired': notChecking,
  'auth.requires-tls': (_args, ground) => encrypted(ground),
  'auth.not-offered': (_args, ground) => [...encrypted(ground), ...withoutSignIn(ground)],
  'auth.wrong-password': (_args, ground) => otherCredentials(ground),
  'auth.credentials-missing': ({ missing }, ground) => (missing === 'user' ? userOfSender(ground) : []),
  'auth.mechanism-unsupported': ({ offered }, ground) => offeredKind(offered, ground),
  // The address belongs to a user who signs in under another one, and may send with that.
  'graph.no-mailbox': ({ reason, userPrincipalName = '' }) =>
    reason === 'alias' && isAddress(userPrincipalName) ? [{ values: { sender: userPrincipalName } }] : [],
  'sender.not-permitted': ownSender,
  'sender.domain-unknown': ownSender,
  'sender.domain-not-verified': ownSender,
  'sender.syntax': ownSender,
  'sender.null-rejected': ownSender,
  'smtputf8.unsupported': ({ address }, ground) => {
    const { vocabulary } = ground.configuration.definition;
    const off = vocabulary.onOff?.off;
    if (address === null) return off === undefined ? [] : [{ values: { smtputf8: off } }];
    return address === ground.configuration.settings.values.sender?.value ? ownSenders(ground) : [];
  },
  'redirect.address-missing': (_args, ground) => redirectTo(ground),
  'redirect.address-invalid': (_args, ground) => [...redirectAsMeant(ground), ...redirectTo(ground)],
  'redirect.address-refused': (_args, ground) => redirectTo(ground),
};

/** What could mend a finding, before anybody asks whether the system can express it. */
export function proposalsFor<Code extends FindingCode>(
  finding: { readonly code: Code; readonly args: FindingArgs[Code] },
  ground: RepairGround,
): readonly Proposal[] {
  const rule: Rule<Code> | undefined = rules[finding.code];
  return rule?.(finding.args, ground) ?? [];
}
