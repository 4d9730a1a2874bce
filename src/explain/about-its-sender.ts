import type { Speech } from './render-rich.ts';

/** Where a finding is about another sender address than the used one, "the sender" is the parameter that holds that one. */
export function aboutItsSender(args: object, speech: Speech): Speech {
  const { settings, vocabulary } = speech;
  const sender = 'sender' in args && typeof args.sender === 'string' ? args.sender.toLowerCase() : null;
  if (vocabulary === null || sender === null || sender === settings?.values.sender?.value?.toLowerCase()) return speech;
  const other = settings?.senders?.find(({ address }) => address.toLowerCase() === sender);
  if (other === undefined) return speech;
  return { ...speech, vocabulary: { ...vocabulary, keys: { ...vocabulary.keys, sender: other.name } } };
}
