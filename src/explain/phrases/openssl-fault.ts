import { opensslErrors } from '../../mail/openssl-errors.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/**
 * `OpenSSL 20: unable to get local issuer certificate`: what other programs' logs say about the same fault. Ours is
 * the text where OpenSSL has none for the number.
 */
export function opensslFault(number: number, otherwise = ''): Rich {
  const text = excerpt(opensslErrors[number]?.text ?? otherwise);
  return text === '' ? say`OpenSSL ${value(number)}` : say`OpenSSL ${value(number)}: ${literal(text)}`;
}
