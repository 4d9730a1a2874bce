import { type Finding, finding } from '../../findings/finding.ts';
import type { ValuePlace } from '../../findings/finding-args.ts';
import { certificateSignIn } from '../certificate-sign-in.ts';
import { placeOf } from '../place-of.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { tryMechanisms } from '../try-mechanisms.ts';
import { usesWindowsAccount } from '../uses-windows-account.ts';
import { windowsSignIn } from '../windows-sign-in.ts';

/**
 * Signs in with the client certificate that was given, else as the settings say (RFC 4954): with user and password, with a token that is in their place or that the system's
 * own application gets, or with a Windows account. Only with mechanisms that the server offers, strongest first, never on a
 * connection that is not safe for a password, at most twice.
 */
export const credentials = defineStep({
  id: 'credentials',
  needs: ['port', 'encryption', 'certificate'],
  uses: ['user', 'password', 'signInKind', 'tenantId', 'clientId', 'clientSecret'],
  async *run(context) {
    const { settings, knowledge } = context;
    const { signInKind, user, password, clientId, clientSecret } = settings.values;
    Object.assign(knowledge, { mechanism: null, account: null, token: null });
    const byCertificate = yield* certificateSignIn(context);
    if (byCertificate !== null) return byCertificate;
    if (usesWindowsAccount(settings)) return yield* windowsSignIn(context);
    if (signInKind?.value === 'none') return { skipped: { why: 'no-credentials' } };
    const withApplication = signInKind?.value === 'oauth';
    if (withApplication) {
      // Reading the settings has said what is missing.
      if (user === undefined || clientId === undefined || clientSecret === undefined) {
        return { skipped: { why: 'needs', step: 'configuration' } };
      }
    } else {
      const lacksUser = user === undefined || user.value === '';
      const lacksPassword = password === undefined || password.value.isEmpty;
      if (lacksUser && lacksPassword) return { skipped: { why: 'no-credentials' } };
      if (lacksUser || lacksPassword) {
        yield { type: 'finding', finding: halfAnAccount(lacksUser ? 'user' : 'password', context) };
        return 'done';
      }
    }
    if (!knowledge.safeForPassword) return { skipped: { why: 'unsafe-connection' } };
    yield* tryMechanisms(context);
    return 'done';
  },
});

/** User without password, or the reverse. */
export function halfAnAccount(missing: 'user' | 'password', context: StepContext): Finding {
  const name = context.settings.values[missing]?.name ?? String(context.vocabulary.keys[missing] ?? missing);
  return finding('auth.credentials-missing', { ...placeOf(context), ...placeOfMissing(name, context), missing });
}

/** The value's name and, where reading the settings told it, the place where it is missed. */
function placeOfMissing(name: string, { configuration }: StepContext): Pick<ValuePlace, 'name'> & Partial<ValuePlace> {
  for (const { code, args } of configuration) if (code === 'config.value-missing' && args.name === name) return args;
  return { name };
}
