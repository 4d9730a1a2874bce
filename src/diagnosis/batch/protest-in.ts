import type { Finding } from '../../findings/finding.ts';
import type { FindingCode } from '../../findings/finding-code.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { StepId } from '../step-id.ts';

/**
 * How a server shows that it has too much of us: `full`: it takes no more for the moment; `silent`: it says nothing
 * within the time; `blocking`: it counts our attempts.
 */
export type Protest = 'full' | 'silent' | 'blocking';

const byCode: { readonly [Code in FindingCode]?: Protest } = {
  'greeting.too-many-connections': 'full',
  'greeting.rejected': 'full',
  'limit.concurrent-connections': 'full',
  'limit.rate': 'full',
  'server.shutting-down': 'full',
  'server.out-of-resources': 'full',
  'connect.refused': 'full',
  'connect.reset': 'full',
  'proxy.unreachable': 'full',
  'proxy.refused': 'full',
  'connect.timeout': 'silent',
  'greeting.timeout': 'silent',
  'auth.too-many-attempts': 'blocking',
};

function protestOf(found: Finding): Protest | null {
  if (found.code === 'server.protocol-error') {
    if (found.args.what === 'reply-timeout') return 'silent';
    return found.args.what === 'closed-in-mid-reply' ? 'full' : null;
  }
  // The same server's handshake has come about before.
  if (found.code === 'tls.handshake-failed') return found.args.detail === 'deadline' ? 'silent' : 'full';
  return byCode[found.code] ?? null;
}

/** The worst that these steps met with; null: nothing of the kind. */
export function protestIn({ steps }: Diagnosis, ids: readonly StepId[]): Protest | null {
  const own = steps.filter(({ id }) => ids.includes(id));
  const found = own.flatMap(({ findings }) => findings.map(protestOf));
  return found.find((each) => each === 'blocking') ?? found.find((each) => each !== null) ?? null;
}
