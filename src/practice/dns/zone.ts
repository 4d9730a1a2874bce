/**
 * What the practice DNS answers for one name:
 * - records: these; none at all of a type means that the name exists without it
 * - `failure`: SERVFAIL
 * - `silence`: no answer
 */
export type ZoneEntry = ZoneRecords | 'failure' | 'silence';

export interface ZoneRecords {
  readonly a?: readonly string[];
  readonly aaaa?: readonly string[];
  readonly mx?: readonly string[];
  readonly txt?: readonly string[];
}

/** Names in lower case; every other name does not exist (NXDOMAIN). */
export type Zone = Readonly<Record<string, ZoneEntry>>;
