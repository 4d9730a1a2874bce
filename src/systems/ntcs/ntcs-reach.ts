import type { Whose, WhoseKind } from '../../settings/whose.ts';
import type { ExtraValue } from '../read-section.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import { ntcsExtras } from './ntcs-keys.ts';
import type { NtcsStructure } from './ntcs-structure.ts';
import { type NtcsUser, ntcsUser } from './ntcs-user.ts';
import { sameName } from './same-name.ts';

/** A value of a print template with the entry that it stands in. */
export interface TemplateValue {
  readonly value: ExtraValue;
  readonly entry: NtcsEntry;
}

/** Everything in the file that can have a part in the mail of a chosen user, account or print template. */
export interface NtcsReach {
  /** By the names that the file has. */
  readonly whose: Whose;
  /** What was asked for, or what a template refers to, and the file does not have. */
  readonly unknown: readonly { readonly kind: WhoseKind; readonly name: string }[];
  readonly user: NtcsUser | null;
  /** The print template, the chosen user's own one first; none chosen or known: empty. */
  readonly templates: readonly NtcsEntry[];
  /** How the print template has its mail sent. */
  readonly way: TemplateValue | null;
  /** The E-Mail-Account that the context names: chosen, or that of the print template. */
  readonly contextAccount: NtcsEntry | null;
  /** The E-Mail-Account whose User-ID is the user. */
  readonly userAccount: NtcsEntry | null;
  readonly global: NtcsEntry | null;
  /** The Exchange server that Kommunikationssystem names, as written. */
  readonly exchange: string | null;
}

/** The first value of that name in a print template and its variant for the user. */
function ofTemplates(templates: readonly NtcsEntry[], name: string): TemplateValue | null {
  for (const entry of templates) {
    const value = entry.extra(name);
    if (value !== null) return { value, entry };
  }
  return null;
}

/** Finds what was chosen. A print template may have a section of its own for single users: `[Ausdrucksmodell/NAME/Benutzer/USER]`. */
export function ntcsReach(structure: NtcsStructure, whose: Whose): NtcsReach {
  const unknown: { kind: WhoseKind; name: string }[] = [];
  const user = whose.user === null ? null : ntcsUser(structure, whose.user);
  if (user !== null && !user.known) unknown.push({ kind: 'user', name: user.name });

  const template = whose.template === null ? undefined : structure.templates.get(sameName(whose.template));
  if (whose.template !== null && template === undefined) unknown.push({ kind: 'template', name: whose.template });
  const own =
    template === undefined || user === null
      ? undefined
      : structure.templates.get(sameName(`${template.name}/Benutzer/${user.name}`));
  const templates = [own, template].filter((entry) => entry !== undefined);

  const wanted = whose.account ?? ofTemplates(templates, ntcsExtras.accountOfTemplate)?.value.text.trim() ?? null;
  const contextAccount = wanted === null ? null : (structure.accounts.get(sameName(wanted)) ?? null);
  if (wanted !== null && contextAccount === null) unknown.push({ kind: 'account', name: wanted });

  return {
    whose: {
      user: user?.name ?? null,
      tenant: null,
      account: whose.account === null ? null : (contextAccount?.name ?? whose.account),
      template: template?.name ?? whose.template,
    },
    unknown,
    user,
    templates,
    way: ofTemplates(templates, ntcsExtras.wayOfTemplate),
    contextAccount,
    userAccount: user === null ? null : (structure.accountsOf(user.name)[0] ?? null),
    global: structure.global,
    exchange: structure.communication?.given.host?.text.trim() || null,
  };
}
