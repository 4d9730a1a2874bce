/** One account of the test servers. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** May send as reports@example.test; exists on every server. */
export const reports: Account = { user: 'reports@example.test', password: 'Sechs-Eier-zum-Fruehstueck-9' };

/** A password with what configuration files and mechanisms stumble over (no colon: the passwd-file has them as separators). */
export const awkward: Account = { user: 'awkward@example.test', password: "p;a#s s%w=o'rd\\äß€$(x)" };

/** One of a thousand accounts for tests with many users; counted from 0. */
export function crowdAccount(index: number): Account {
  const number = String(index + 1).padStart(4, '0');
  return { user: `user${number}@example.test`, password: `Viele-Koeche-${number}-verderben` };
}

/** The accounts that every server knows. */
export const accounts: readonly Account[] = [
  reports,
  awkward,
  ...Array.from({ length: 1000 }, (_, index) => crowdAccount(index)),
];
