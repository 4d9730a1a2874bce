/** A Kerberos conversation of the npm package `kerberos`: everything goes in and comes out in base64. */
export interface KerberosClient {
  /** Whether both sides have proved who they are. */
  readonly contextComplete: boolean;
  /** The account that the ticket is of, as `name@REALM`; known once it is complete. */
  readonly username: string | null;
  step(challenge: string): Promise<string | null>;
  unwrap(challenge: string): Promise<string>;
  wrap(plain: string, options: { readonly protect: boolean }): Promise<string>;
}

/** What is used of the package. `service`: `smtp@mail.example.com`. `mechOID`: one of the package's own numbers. */
export interface KerberosLibrary {
  initializeClient(service: string, options: { readonly mechOID: number }): Promise<KerberosClient>;
}

/** Kept in a variable: it is no part of this program, so that nothing must look for it while building. */
const packageName = 'kerberos';

/**
 * The npm package `kerberos`, which asks this machine's own Kerberos library (MIT Kerberos, Heimdal, on Windows SSPI) for
 * tickets. It is optional, because it has to be compiled: whoever wants GSSAPI tried installs it beside maildiag, or
 * anywhere that NODE_PATH names. Null: it is not there, or does not work here.
 */
export async function loadKerberos(): Promise<KerberosLibrary | null> {
  try {
    const loaded: unknown = await import(packageName);
    return libraryIn(loaded);
  } catch {
    return null;
  }
}

/** A CommonJS package may come as a module with everything under `default`. */
function libraryIn(loaded: unknown): KerberosLibrary | null {
  if (isLibrary(loaded)) return loaded;
  const inner: unknown = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : null;
  return isLibrary(inner) ? inner : null;
}

function isLibrary(value: unknown): value is KerberosLibrary {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initializeClient' in value &&
    typeof value.initializeClient === 'function'
  );
}
