import { finding } from '../../findings/finding.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import type { StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { halfAnAccount } from '../steps/credentials.ts';
import { ewsEvidence } from './ews-refusal.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';

/**
 * What comes of a sign-in that nobody is there for: the settings hold half an account, none at all, or leave it to the
 * Windows account of the system. `before`: the answer to the question without a sign-in.
 */
export async function* ewsWithoutAccount(
  before: EwsAnswer,
  service: Service,
  context: StepContext,
): AsyncGenerator<StepEvent, StepResult> {
  const { user, password, signInKind } = context.settings.values;
  const own = serviceContext(service, context);
  const lacksUser = user === undefined || user.value === '';
  const lacksPassword = password === undefined || password.value.isEmpty;
  if (lacksUser !== lacksPassword) {
    yield { type: 'finding', finding: halfAnAccount(lacksUser ? 'user' : 'password', own) };
    return 'done';
  }
  if (signInKind?.value !== 'password') return { skipped: { why: 'windows-account', lacks: 'test-account' } };
  if (isSaid(context)) return { skipped: { why: 'needs', step: 'configuration' } };
  const args = {
    ...{ ...placeOf(own), stage: 'auth' as const, reply: ewsEvidence('GetFolder', before) },
    ...{ sender: null, recipient: null, user: null, mechanism: null, helo: null },
  };
  yield { type: 'finding', finding: finding('auth.required', args) };
  return 'done';
}

/** Whether reading the settings has told that the password is missing. */
function isSaid({ settings, vocabulary, configuration }: StepContext): boolean {
  const name = settings.values.password?.name ?? vocabulary.keys.password;
  return configuration.some(({ code, args }) => code === 'config.value-missing' && args.name === name);
}
