import type { Security } from '../../settings/security.ts';
import { judgePort } from '../judge-port.ts';
import { readSwitch } from '../judge-switch.ts';
import { judgeTransport } from '../judge-transport.ts';
import type { Judgement } from '../judgement.ts';

/** The manual speaks of a "secure SSL connection" and leaves open when it begins: only the usual ports tell. */
function securityOf(on: boolean, port: number | null): Security {
  if (!on) return 'none';
  if (port === 465) return 'tls';
  return port === 587 || port === 25 ? 'starttls' : 'ambiguous';
}

/** Port and encryption together. Call it last: it reads what the other rules accepted. */
export function judgeEncryption(judgement: Judgement): void {
  const port = judgePort(judgement);
  if (judgement.text('port') === null) judgement.missing('port');
  const text = judgement.text('security');
  const on = text === null ? null : readSwitch(text);
  if (text === null) judgement.missing('security');
  else if (on === null) judgement.reject('security', 'ja, nein');
  else {
    judgement.accept('security', securityOf(on, port));
    judgeTransport(judgement, `${judgement.name('security')}=${text}`, null);
  }
}
