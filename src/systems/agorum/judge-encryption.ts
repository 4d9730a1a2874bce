import { type Finding, finding } from '../../findings/finding.ts';
import { compareVersions } from '../compare-versions.ts';
import { readSwitch } from '../judge-switch.ts';
import type { Judgement } from '../judgement.ts';
import { portAndMode } from '../port-and-mode.ts';
import type { ExtraValue } from '../read-section.ts';
import type { AgorumFile } from './agorum-file.ts';
import { agorumSections, disableStarttls, forceSsl } from './agorum-keys.ts';
import { type EncryptionEntries, readEntriesText, securityOf } from './encryption-entries.ts';

/** The first version that looks at the two entries of the MetaDB. */
const gate = '11.8.5';

/** One entry as agorum core would read it; absent: false, as the documented default behaviour has it. */
function readEntry(entry: ExtraValue | null, add: (found: Finding) => void): boolean {
  if (entry === null || entry.text === '') return false;
  const { name, text: value, origin } = entry;
  const place = { name, file: origin.file, line: origin.line };
  const on = readSwitch(value);
  if (on === null) add(finding('config.value-invalid', { ...place, value, allowed: 'true, false' }));
  else if (!/^(?:true|false)$/i.test(value)) {
    add(finding('config.undocumented', { ...place, note: 'agorum-metadb-types', value }));
  }
  return on ?? false;
}

/** What the installed version makes of the entries; null: it is an older one and does not look at them. */
function readEntries({ entries, version, path }: AgorumFile, judgement: Judgement): EncryptionEntries | null {
  if (version === null || !/\d/.test(version.text) || compareVersions(version.text, gate) >= 0) {
    const add = (found: Finding): void => judgement.add(found);
    return {
      disableStarttls: readEntry(entries.disableStarttls, add),
      forceSsl: readEntry(entries.forceSsl, add),
    };
  }
  for (const entry of [entries.disableStarttls, entries.forceSsl]) {
    // An entry that says what happens anyway misleads nobody.
    if (entry === null || readSwitch(entry.text) !== true) continue;
    const { name, origin } = entry;
    const menu = `MetaDB → ${agorumSections.metaDb} → ${name}`;
    const args = { name, file: path, line: origin.line, menu, gate, version: version.text, reason: 'too-new' } as const;
    judgement.add(finding('config.version-gate', args));
  }
  return null;
}

const untouched: EncryptionEntries = { disableStarttls: false, forceSsl: false };

/** The encryption out of the two entries of the MetaDB, and what it comes to with the port. Call it after the other rules. */
export function judgeEncryption(judgement: Judgement, file: AgorumFile): void {
  const text = judgement.text('security');
  const from = judgement.from('security');
  // What was laid over both entries takes their place, in whatever version: it is what somebody wants to try.
  const laid = text === null || (from !== 'edited' && from !== 'command-line') ? null : readEntriesText(text);
  if (text !== null && laid === null && from !== 'file') {
    judgement.reject('security', 'false / false, true / false, true / true, false / true');
    return;
  }
  const heeded = laid ?? readEntries(file, judgement);
  const entries = heeded ?? untouched;
  const security = securityOf(entries);
  if (text === null || heeded === null) judgement.assume('security', security);
  else judgement.accept('security', security);

  const { port, user, password } = judgement.values;
  const reason = port === undefined ? null : portAndMode(port.value, security);
  if (port !== undefined && reason !== null) {
    const mode = security === 'none' ? `${disableStarttls} = true` : `${forceSsl} = ${entries.forceSsl}`;
    judgement.add(finding('config.port-and-mode', { port: port.value, mode, reason }));
  }
  if (security !== 'none') return;
  const line = file.entries.disableStarttls?.origin.line ?? null;
  const place = { name: disableStarttls, file: file.path, line };
  judgement.add(finding('config.delivery-mode', { ...place, value: 'true', reason: 'starttls-off' }));
  if (user !== undefined && password !== undefined) {
    judgement.add(finding('config.encryption-disabled', { name: disableStarttls, line, withPassword: true }));
  }
}
