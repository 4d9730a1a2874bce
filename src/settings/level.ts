/**
 * Where in a business system's hierarchy a value is kept. `system`: for everybody, `global`: its parameters for everybody
 * (NTCS), `tenant`, `user`, `account` and `template`: for those alone, `connection`: a connection that other settings refer to.
 */
export interface Level {
  readonly kind: 'system' | 'global' | 'tenant' | 'user' | 'account' | 'template' | 'connection' | 'employee';
  /** Its name as the file has it; null where there is only one. */
  readonly name: string | null;
}
