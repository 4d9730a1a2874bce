import { finding } from '../../findings/finding.ts';
import type { Dialogue } from '../../mail/dialogue.ts';
import { probeNeighbours } from '../../mail/probe-neighbours.ts';
import { standsAt } from '../../settings/stands-at.ts';
import { askNeighbours, neighbourLimit } from '../ask-neighbours.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';
import { plainFacts } from './plain-facts.ts';

/** What it means that EHLO did not list STARTTLS: taken out on the way, offered elsewhere, or not at all. */
export async function* starttlsNotOffered(
  context: StepContext,
  dialogue: Dialogue,
  demanded: boolean,
): AsyncGenerator<StepEvent, void> {
  const { knowledge } = context;
  const place = placeOf(context);
  const masked = dialogue.capabilities.maskedStarttls();
  if (masked !== null) {
    yield {
      type: 'finding',
      finding: finding('starttls.stripped', { ...place, sign: 'masked-keyword', sample: masked }),
    };
    return;
  }
  if (!demanded) {
    knowledge.mode = 'none';
    const { security, password } = context.settings.values;
    const { line } = standsAt(security);
    const withPassword = password !== undefined && !password.value.isEmpty;
    const args = { name: security?.name ?? 'encryption', line, withPassword, because: 'not-offered' } as const;
    yield { type: 'finding', finding: finding('config.encryption-disabled', args) };
    yield { type: 'facts', step: 'encryption', facts: { ...plainFacts, capabilities: dialogue.capabilities.lines } };
    return;
  }
  if (yield* offeredElsewhere(context, dialogue)) return;
  const neighbours = yield* askNeighbours(context, dialogue.target.address);
  const offered = dialogue.capabilities.lines;
  yield { type: 'finding', finding: finding('starttls.unsupported', { ...place, offered, neighbours }) };
}

/** Where another address of the same name offers STARTTLS, something on the way to this one takes it out, or it is set up otherwise. */
async function* offeredElsewhere(context: StepContext, dialogue: Dialogue): AsyncGenerator<StepEvent, boolean> {
  const { knowledge, wire } = context;
  const { host, port } = placeOf(context);
  const limit = neighbourLimit(context);
  const others = knowledge.addresses.filter((address) => address !== dialogue.target.address).slice(0, 3);
  for (const address of others) {
    const [found] = await probeNeighbours({ host, address }, [port], wire, limit);
    if (found?.security !== 'starttls') continue;
    const sample = `${address}: 250 STARTTLS`;
    const args = { host, port, sign: 'other-address-offers-it', sample } as const;
    yield { type: 'finding', finding: finding('starttls.stripped', args) };
    return true;
  }
  return false;
}
