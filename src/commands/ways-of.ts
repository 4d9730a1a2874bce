import { harmless } from '../border/harmless.ts';
import type { Account } from '../diagnosis/account.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import { Secret } from '../settings/secret.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

type Ways = Pick<DiagnosisOptions, 'services' | 'proxy' | 'proxyVariable' | 'mailbox' | 'testAccount' | 'signer'>;

/** Where programs look for the proxy of encrypted and of all connections. */
const proxyVariables: readonly string[] = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];

/**
 * The options of a diagnosis that are about ways of sending and signing in beside SMTP with a password.
 *
 * @throws UsageError where a variable with a password is not set, or one option lacks the other
 */
export function waysOf({ ways, locale }: CommandLine, { environment }: Pick<Surroundings, 'environment'>): Ways {
  const say = usageWords[locale];
  const secret = (option: string, name: string | null): Secret | null => {
    if (name === null) return null;
    const value = environment[name];
    if (value === undefined) throw new UsageError(say.variableNotSet(option, harmless(name)));
    return new Secret(value);
  };
  const account = (option: 'imap' | 'test', user: string | null, password: Secret | null): Account | null => {
    if (user === null && password === null) return null;
    if (user === null || password === null)
      throw new UsageError(say.together(`--${option}-user`, `--${option}-password-env`));
    return { user, password };
  };
  const imapAccount = account('imap', ways.imapUser, secret('--imap-password-env', ways.imapPasswordVariable));
  const testAccount =
    ways.practiceAccount ?? account('test', ways.testUser, secret('--test-password-env', ways.testPasswordVariable));
  const proxyVariable = proxyVariables.find((name) => (environment[name] ?? '') !== '');
  const password = secret('--smime-password-env', ways.smimePasswordVariable);
  return {
    ...(Object.keys(ways.services).length === 0 ? {} : { services: ways.services }),
    ...(ways.proxy === null ? {} : { proxy: ways.proxy }),
    ...(proxyVariable === undefined ? {} : { proxyVariable }),
    ...(ways.imap === null ? {} : { mailbox: { ...ways.imap, account: imapAccount } }),
    ...(testAccount === null ? {} : { testAccount }),
    ...(ways.smime === null ? {} : { signer: { path: ways.smime, password } }),
  };
}
