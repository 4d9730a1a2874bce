import { foldKey } from '../fold-key.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import type { NtcsStructure, UserKind } from './ntcs-structure.ts';
import { sameName } from './same-name.ts';

/** A user whose mail is looked at. */
export interface NtcsUser {
  /** As the file has it, or as asked for where it has none of that name. */
  readonly name: string;
  /** Whether the file names them anywhere. */
  readonly known: boolean;
  /** `remote`: Com and Web users, who have no mail program in reach; `batch`: runs batch jobs on a server. */
  readonly kind: 'own' | 'remote' | 'batch';
  readonly kindAsWritten: UserKind | null;
  /** Their own Tools-Parameter; null: none. */
  readonly entry: NtcsEntry | null;
  /** The employee linked with their User-ID; null: nobody is. */
  readonly employee: NtcsEntry | null;
}

function kindOf(text: string): NtcsUser['kind'] {
  const word = foldKey(text);
  if (word.startsWith('com') || word.startsWith('web')) return 'remote';
  return word.startsWith('stapel') || word.startsWith('batch') ? 'batch' : 'own';
}

/** All that the file says of one user. */
export function ntcsUser(structure: NtcsStructure, asked: string): NtcsUser {
  const id = sameName(asked);
  const entry = structure.users.get(id) ?? null;
  const kind = structure.kinds.get(id) ?? null;
  const employee = structure.employeeOf(asked);
  const linked = structure.linkedUsers.get(id);
  const name = entry?.name ?? kind?.user ?? linked;
  return {
    name: name ?? asked,
    known: name !== undefined,
    kind: kindOf(kind?.text ?? ''),
    kindAsWritten: kind,
    entry,
    employee,
  };
}
