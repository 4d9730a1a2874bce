import type { Finding } from '../../findings/finding.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { ConfigurationBytes } from '../configuration-bytes.ts';
import { duplicateSection } from '../duplicate-section.ts';
import { foldKey } from '../fold-key.ts';
import type { IniSection } from '../ini-file.ts';
import { readSwitch } from '../judge-switch.ts';
import { parseLines } from '../parse-lines.ts';
import {
  type ExtraValue,
  type KeyNames,
  readSection,
  type SectionReading,
  type SectionValues,
} from '../read-section.ts';
import {
  agorumSections,
  createAcl,
  disableStarttls,
  forceSsl,
  mailserverExtras,
  mailserverKeys,
  relayKeys,
  truststore,
} from './agorum-keys.ts';

type Part = keyof typeof agorumSections;

const parts = Object.entries(agorumSections) as readonly (readonly [Part, string])[];

/** A profile with agorum core's mail settings, out of its sections. */
export interface AgorumFile {
  readonly path: string;
  readonly given: GivenValues;
  readonly version: ExtraValue | null;
  readonly entries: { readonly disableStarttls: ExtraValue | null; readonly forceSsl: ExtraValue | null };
  /** null: the file says nothing of the relay for mail clients. */
  readonly relay: { readonly [Key in keyof typeof relayKeys]: ExtraValue | null } | null;
  /** What no step uses, in file order. */
  readonly further: readonly ExtraValue[];
  /** Everything that is settings, as one section: its line faults and its torn values. */
  readonly lines: SectionValues;
}

/** The section of the lists of ACLs has a name that others could have as well. */
const ownParts: readonly Part[] = ['product', 'mailserver', 'relay', 'metaDb'];

function partOf({ name }: IniSection): Part | null {
  return parts.find(([, known]) => name !== null && foldKey(name) === foldKey(known))?.[0] ?? null;
}

/** Whether a file has any section of agorum core's. */
export function hasAgorum(file: ConfigurationBytes): boolean {
  return parseLines(file).sections.some((section) => {
    const part = partOf(section);
    return part !== null && ownParts.includes(part);
  });
}

/** Both entries as one value; it stands where the one does that decides. */
function securityGiven({ disableStarttls: starttls, forceSsl: ssl }: AgorumFile['entries']): GivenValues {
  const deciding = ssl !== null && readSwitch(ssl.text) === true ? ssl : (starttls ?? ssl);
  if (deciding === null) return {};
  const text = `${starttls?.text || 'false'} / ${ssl?.text || 'false'}`;
  const name = `${disableStarttls} / ${forceSsl}`;
  const menu = `MetaDB → ${agorumSections.metaDb}`;
  return { security: { text, quoted: false, origin: deciding.origin, from: 'file', name, menu } };
}

const nothing: SectionValues = { given: {}, extras: new Map(), findings: [], torn: [] };

/** Reads all sections that are agorum core's; of several of one name the first counts. */
export function readAgorumFile(file: ConfigurationBytes): AgorumFile {
  const { path } = file;
  const { sections } = parseLines(file);
  const findings: Finding[] = [];
  const read = (part: Part, names: KeyNames, reading: SectionReading): SectionValues => {
    const same = sections.filter((section) => partOf(section) === part);
    findings.push(...duplicateSection(same, path));
    const [first] = same;
    return first === undefined ? nothing : readSection(first, names, path, reading);
  };
  const product = read('product', { caFile: truststore }, { extras: ['Version'] });
  const menu = (name: string) => `support tool → Mailserver → ${name}`;
  const mailserver = read('mailserver', mailserverKeys, { extras: mailserverExtras, menu });
  const relay = read('relay', {}, { extras: Object.values(relayKeys) });
  const metaDb = read('metaDb', {}, { extras: [disableStarttls, forceSsl] });
  const acl = read('acl', {}, { extras: [createAcl] });

  const extra = ({ extras }: SectionValues, name: string): ExtraValue | null => extras.get(foldKey(name)) ?? null;
  const all = [product, mailserver, relay, metaDb, acl];
  const entries = { disableStarttls: extra(metaDb, disableStarttls), forceSsl: extra(metaDb, forceSsl) };
  const given = { ...mailserver.given, ...product.given, ...securityGiven(entries) };
  const furtherNames = [
    ...mailserverExtras.map((name) => extra(mailserver, name)),
    extra(relay, relayKeys.accessList),
    extra(acl, createAcl),
  ];
  const version = extra(product, 'Version');
  return {
    path,
    given,
    version: version?.text === '' ? null : version,
    entries,
    relay:
      relay === nothing
        ? null
        : {
            host: extra(relay, relayKeys.host),
            port: extra(relay, relayKeys.port),
            sslPort: extra(relay, relayKeys.sslPort),
            accessList: extra(relay, relayKeys.accessList),
          },
    further: furtherNames.filter((value) => value !== null).sort((one, other) => one.origin.line - other.origin.line),
    lines: {
      given,
      extras: new Map(),
      findings: [...findings, ...all.flatMap((section) => section.findings)],
      torn: all.flatMap(({ torn }) => torn),
    },
  };
}
