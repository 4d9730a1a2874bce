import { finding } from '../../findings/finding.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { Security } from '../../settings/security.ts';
import { judgeFreeText } from '../judge-free-text.ts';
import { judgeHost } from '../judge-host.ts';
import { judgePort } from '../judge-port.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import { judgeTransport } from '../judge-transport.ts';
import { Judgement } from '../judgement.ts';
import type { ReadResult, Surroundings } from '../system-definition.ts';
import { injixoVocabulary } from './injixo-vocabulary.ts';

type Mode = 'SSL' | 'TLS' | 'PLAIN';

/**
 * The vendor lists TLS for the ports 465 and 587 and knows the message "keyword STARTTLS unsupported". On 587 that is
 * STARTTLS; on 465 nobody can tell from the file which of the two injixo will speak.
 */
function securityOf(mode: Mode, port: number | null): Security {
  if (mode === 'SSL') return 'tls';
  if (mode === 'PLAIN') return 'none';
  return port === 465 ? 'ambiguous' : 'starttls';
}

function judgeMode(judgement: Judgement, port: number | null): Mode | null {
  const text = judgement.text('security');
  const mode = (['SSL', 'TLS', 'PLAIN'] as const).find((word) => word === text?.toUpperCase());
  if (text === null) judgement.missing('security');
  else if (mode === undefined) judgement.reject('security', 'SSL, TLS, PLAIN');
  else judgement.accept('security', securityOf(mode, port));
  return mode ?? null;
}

function judgeVerification(judgement: Judgement): void {
  const text = judgement.text('verifyCertificate');
  if (text === null) judgement.assume('verifyCertificate', true);
  else if (text === '0' || text === '1') judgement.accept('verifyCertificate', text === '1');
  else judgement.reject('verifyCertificate', '0, 1');
}

/** The unit is undocumented; only as seconds do the vendor's example (60) and the sibling modules make sense. */
function judgeTimeout(judgement: Judgement): void {
  const text = judgement.text('timeout');
  if (text === null) return;
  if (!/^\d{1,9}$/.test(text)) {
    judgement.reject('timeout', '3–600');
    return;
  }
  const timeout = Number(text);
  judgement.accept('timeout', timeout);
  if (timeout < 3 || timeout > 600) {
    judgement.add(finding('config.timeout-unit', { name: judgement.name('timeout'), value: text }));
  }
}

/** All rules for the values of an `isps.cfg`. Pure: the same after an edit as after reading. */
export function judgeInjixo(given: GivenValues, surroundings: Surroundings): ReadResult {
  const judgement = new Judgement(injixoVocabulary, given, surroundings);
  judgeHost(judgement);
  const port = judgePort(judgement);
  if (judgement.text('port') === null) judgement.missing('port');
  const mode = judgeMode(judgement, port);
  judgeSignIn(judgement);
  judgeSender(judgement);
  judgeFreeText(judgement, 'subjectPrefix');
  judgeVerification(judgement);
  judgeTimeout(judgement);
  if (mode !== null) judgeTransport(judgement, mode, surroundings.trust);
  judgeRetiredSignIn(judgement);
  return judgement.result();
}
