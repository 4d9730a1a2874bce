import type { GivenValues } from '../../settings/given.ts';
import type { Security } from '../../settings/security.ts';
import { judgeFreeText } from '../judge-free-text.ts';
import { judgeHost } from '../judge-host.ts';
import { judgePort } from '../judge-port.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeTransport } from '../judge-transport.ts';
import { Judgement } from '../judgement.ts';
import type { ReadResult, Surroundings } from '../system-definition.ts';
import { genericVocabulary } from './generic-vocabulary.ts';
import { judgeGenericSignIn } from './judge-generic-sign-in.ts';

const modes = ['tls', 'starttls', 'starttls-optional', 'none'] as const;
type Mode = (typeof modes)[number];

const usualPort: { readonly [M in Mode]: number } = { tls: 465, starttls: 587, 'starttls-optional': 587, none: 25 };

/** null: something else was written. */
function judgeMode(judgement: Judgement, port: number | null): Mode | null {
  const text = judgement.text('security');
  if (text === null) {
    const assumed: Security & Mode = port === 465 ? 'tls' : 'starttls';
    judgement.assume('security', assumed);
    return assumed;
  }
  const mode = modes.find((word) => word === text.toLowerCase());
  if (mode === undefined) judgement.reject('security', modes.join(', '));
  else judgement.accept('security', mode);
  return mode ?? null;
}

function judgeVerification(judgement: Judgement): void {
  const text = judgement.text('verifyCertificate')?.toLowerCase();
  if (text === undefined) judgement.assume('verifyCertificate', true);
  else if (text === 'yes' || text === 'no') judgement.accept('verifyCertificate', text === 'yes');
  else judgement.reject('verifyCertificate', 'yes, no');
}

function judgeTimeout(judgement: Judgement): void {
  const text = judgement.text('timeout');
  if (text === null) return;
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (seconds < 1 || seconds > 3600) judgement.reject('timeout', '1–3600');
  else judgement.accept('timeout', seconds);
}

/** All rules for the values of a generic profile or of the command line. Pure: the same after an edit. */
export function judgeGeneric(given: GivenValues, surroundings: Surroundings): ReadResult {
  const judgement = new Judgement(genericVocabulary, given, surroundings);
  judgeHost(judgement);
  const port = judgePort(judgement);
  const mode = judgeMode(judgement, port);
  if (mode !== null && judgement.text('port') === null) judgement.assume('port', usualPort[mode]);
  judgeGenericSignIn(judgement);
  judgeSender(judgement);
  judgeFreeText(judgement, 'senderName');
  judgeFreeText(judgement, 'subjectPrefix');
  judgeVerification(judgement);
  const caFile = judgement.text('caFile');
  if (caFile !== null) judgement.accept('caFile', caFile);
  judgeTimeout(judgement);
  if (mode !== null) judgeTransport(judgement, mode, surroundings.trust);
  judgeRetiredSignIn(judgement);
  return judgement.result();
}
