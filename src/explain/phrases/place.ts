import type { Place } from '../../findings/finding-args.ts';
import type { RichToken } from '../rich.ts';
import { value } from '../tokens.ts';

/** `smtp.kunde.example:587`; an IPv6 address in brackets. */
export function place({ host, port }: Place): RichToken {
  return value(host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);
}
