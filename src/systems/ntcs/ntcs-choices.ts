import type { Choice } from '../../settings/choice.ts';
import { nobody, type WhoseKind } from '../../settings/whose.ts';
import { ntcsReach } from './ntcs-reach.ts';
import type { NtcsStructure } from './ntcs-structure.ts';
import { resolveNtcs } from './resolve-ntcs.ts';
import { sameName } from './same-name.ts';

/** Users by their comparable name, each once: with own parameters, with a kind of user, linked with an account or employee. */
function users({ users: withOwn, kinds, linkedUsers }: NtcsStructure): readonly string[] {
  const names = [
    ...[...withOwn.values()].map(({ name }) => name),
    ...[...kinds.values()].map(({ user }) => user),
    ...linkedUsers.values(),
  ];
  const each = new Map<string, string>();
  for (const name of names) if (!each.has(sameName(name))) each.set(sameName(name), name);
  return [...each.values()];
}

/** Print templates without their variants for single users. */
function templates(structure: NtcsStructure): readonly string[] {
  const names = [...structure.templates.values()].map(({ name }) => name);
  return names.filter((name) => !/\/\s*benutzer\s*\//i.test(name));
}

/** The users, accounts and print templates of a file, with the sender that mail of each carries. */
export function ntcsChoices(structure: NtcsStructure): readonly Choice[] {
  const choice =
    (kind: WhoseKind) =>
    (name: string): Choice => {
      const { given } = resolveNtcs(structure, ntcsReach(structure, { ...nobody, [kind]: name }));
      return { kind, name, sender: given.sender?.text || null };
    };
  const accounts = [...structure.accounts.values()].map(({ name }) => name);
  return [
    ...users(structure).map(choice('user')),
    ...accounts.map(choice('account')),
    ...templates(structure).map(choice('template')),
  ];
}
