import { gssapi, gssSpnego, negotiate } from './gssapi.ts';
import type { Mechanism } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import { ntlm } from './ntlm.ts';

/** The ways in which Windows systems sign in with the account that they run under, the one that names it most exactly first. */
export const windowsMechanisms: readonly Mechanism[] = [ntlm, gssapi, negotiate, gssSpnego];

/** The way to sign in that a server knows under this name; null: none that is known here. */
export function findMechanism(name: string): Mechanism | null {
  return [...mechanisms, ...windowsMechanisms].find((mechanism) => mechanism.name === name) ?? null;
}
