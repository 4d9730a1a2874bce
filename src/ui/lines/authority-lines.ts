import { X509Certificate } from 'node:crypto';
import { certificateFactsOf } from '../../mail/certificate-facts-of.ts';
import type { Authority } from '../../repair/authority.ts';
import type { RepairWords } from '../../words/repair-words.ts';
import { blank, type Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import { type Draw, labelled } from './draw.ts';

/** Pairs of digits that stand together: half of a fingerprint is read aloud in four of these. */
const together = 8;

/** A fingerprint in parts that a line can be broken between. */
function inParts(fingerprint: string): string {
  const pairs = fingerprint.split(':');
  const parts = pairs.flatMap((_, index) =>
    index % together === 0 ? [pairs.slice(index, index + together).join(':')] : [],
  );
  return parts.join(' ');
}

/** Whose certificate it is that would be trusted, and what to compare. */
export function authorityLines(
  { pem, fingerprint256 }: Authority,
  { authority: say }: RepairWords,
  draw: Draw,
): Line[] {
  const { subject, issuer, validFrom, validTo } = certificateFactsOf(new X509Certificate(pem));
  const rows = [
    [say.subject, subject],
    [say.issuer, issuer],
    [say.valid, say.validUntil(validFrom.slice(0, 10), validTo.slice(0, 10))],
    [say.fingerprint, inParts(fingerprint256)],
  ] as const;
  const column = Math.max(...rows.map(([label]) => textWidth(label)));
  return [
    ...rows.flatMap(([label, text]) => labelled(label, [{ text, style: 'value' }], column, draw)),
    blank,
    ...wrap([{ text: say.compare, style: 'text' }], draw.width),
    ...wrap([{ text: say.danger, style: 'warning' }], draw.width),
  ];
}
