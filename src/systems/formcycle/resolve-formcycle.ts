import type { Finding } from '../../findings/finding.ts';
import type { FindingArgs } from '../../findings/finding-args.ts';
import type { ChainLink } from '../../settings/chain-link.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { Level } from '../../settings/level.ts';
import { layOver } from '../lay-over.ts';
import type { FormcycleFile, LevelSection } from './formcycle-file.ts';
import { gateByVersion } from './gate-by-version.ts';
import { hasServer, isOn, type Levels } from './levels.ts';
import { openQuestions } from './open-questions.ts';
import { whyDisabled } from './why-disabled.ts';

/** Whose mail: the system's own, or that of a tenant. */
export interface Subject {
  /** null: the system's own. */
  readonly tenant: string | null;
  /** The tenant's section; null: the file has none. */
  readonly section: LevelSection | null;
}

/** Through which server the mail of the system or of one tenant goes. */
export interface Resolved {
  /** The level whose values count; those of the system where nothing does. */
  readonly level: Level;
  /** Its section; null: the file has none. */
  readonly section: LevelSection | null;
  readonly given: GivenValues;
  /** Why nothing can be sent; null: it can. */
  readonly disabled: FindingArgs['config.mail-disabled'] | null;
  readonly chain: readonly ChainLink[];
  /** Contradictions and gaps of the documents that decide the outcome, and values that the version does not know. */
  readonly findings: readonly Finding[];
}

const systemLevel: Level = { kind: 'system', name: null };

/**
 * FORMCYCLE's rules (help for version 7, „E-Mail-Server“): without a system-wide server that is on, nobody sends, not even
 * a tenant with a server of its own; a tenant's own server comes before the system's; since 7.3.0 the administration can
 * forbid a tenant either. Version 6 knows the system-wide server as a fallback only.
 *
 * `laid` takes the place of the values of the level that counts by the file; an edit of `Mailserver benutzen` belongs to the
 * system as long as its switch is what stops everything.
 */
export function resolveFormcycle(
  { path, system, version: stated }: FormcycleFile,
  subject: Subject,
  laid: GivenValues,
): Resolved {
  const { tenant, section } = subject;
  const version = stated !== null && /\d/.test(stated.text) ? stated.text : null;
  const fromSystem = gateByVersion(system, version, path);
  const fromTenant = gateByVersion(section, version, path);
  const stored = section !== null && hasServer(fromTenant.given) && isOn(fromTenant.given);
  const own = stored && fromTenant.mayHaveOwn.allowed;

  const { enabled, ...others } = laid;
  const switchOfSystem = !own || !isOn(fromSystem.given);
  const switchLaid: GivenValues = enabled === undefined ? {} : { enabled };
  const systemGiven = layOver(fromSystem.given, { ...(own ? {} : others), ...(switchOfSystem ? switchLaid : {}) });
  const tenantGiven = layOver(fromTenant.given, { ...(own ? others : {}), ...(switchOfSystem ? {} : switchLaid) });

  const levels: Levels = { path, version, tenant, own, stored, fromTenant, systemGiven, tenantGiven };
  const disabled = whyDisabled(levels);
  const systemWins = disabled === null && !own;
  const linkOfSystem = link(systemLevel, system, systemGiven, path, systemWins);
  // It has values, and nothing but the switch of the tenant keeps it from counting.
  const systemLink = disabled?.reason === 'not-allowed' ? { ...linkOfSystem, state: 'off' as const } : linkOfSystem;
  const tenantLevel: Level = { kind: 'tenant', name: tenant };
  return {
    level: own ? tenantLevel : systemLevel,
    section: own ? section : system,
    given: own ? tenantGiven : disabled?.reason === 'not-allowed' ? {} : systemGiven,
    disabled,
    chain:
      tenant === null
        ? [systemLink]
        : [link(tenantLevel, section, tenantGiven, path, disabled === null && own), systemLink],
    findings: [...fromSystem.findings, ...without(fromTenant.findings, fromSystem.findings), ...openQuestions(levels)],
  };
}

/** A subject by the tenant's name, in the case of the file if that fits, else in any. */
export function findSubject({ tenants }: FormcycleFile, tenant: string | null): Subject {
  if (tenant === null) return { tenant, section: null };
  const exact = tenants.find(({ level }) => level.name === tenant);
  const section = exact ?? tenants.find(({ level }) => level.name?.toLowerCase() === tenant.toLowerCase()) ?? null;
  return { tenant: section?.level.name ?? tenant, section };
}

/** What the version does not know is told once for all levels. */
function without(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const nameOf = (found: Finding) => (found.code === 'config.version-gate' ? found.args.name : null);
  const names = told.map(nameOf);
  return findings.filter((found) => nameOf(found) === null || !names.includes(nameOf(found)));
}

function link(level: Level, section: LevelSection | null, given: GivenValues, file: string, wins: boolean): ChainLink {
  const state = wins ? 'wins' : hasServer(given) ? 'lost' : 'empty';
  const header = section === null ? null : { file, line: section.line, section: section.section };
  const text = (value: string | undefined) => (state === 'empty' ? null : value || null);
  return { level, state, sender: text(given.sender?.text), host: text(given.host?.text), origin: header };
}
