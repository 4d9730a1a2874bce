/** A Windows account as NTLM takes it apart. */
export interface WindowsName {
  /** Empty: the server looks in the domain that it belongs to, or the name is a user principal name. */
  readonly domain: string;
  readonly user: string;
}

/** Takes `DOMAIN\name` apart; `name@domain` stays whole, because Windows looks that up as it is (user principal name). */
export function windowsName(account: string): WindowsName {
  const at = account.indexOf('\\');
  return at < 0 ? { domain: '', user: account } : { domain: account.slice(0, at), user: account.slice(at + 1) };
}
