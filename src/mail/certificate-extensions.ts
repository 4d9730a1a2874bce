import { type DerElement, derAt, derChildren, derContent, derOid, derTag } from './der.ts';

/** One extension of a certificate (RFC 5280 section 4.1.2.9). `value`: the DER inside its octets. */
export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Buffer;
}

/** [3], the explicit tag of the extensions in a certificate. */
const extensionsTag = 0xa3;

/** The extensions of a certificate in DER; null where it cannot be read to its end. */
export function certificateExtensions(bytes: Buffer): readonly CertificateExtension[] | null {
  const certificate = derAt(bytes, 0);
  const body = certificate === null ? null : derAt(bytes, certificate.start, certificate.end);
  if (body === null) return null;
  const parts = derChildren(body);
  if (parts.at(-1)?.end !== body.end) return null;
  const wrapped = parts.find(({ tag }) => tag === extensionsTag);
  if (wrapped === undefined) return [];
  const list = derAt(bytes, wrapped.start, wrapped.end);
  if (list === null) return null;
  const elements = derChildren(list);
  const extensions = elements.map(extensionOf).filter((extension) => extension !== null);
  return elements.at(-1)?.end === list.end && extensions.length === elements.length ? extensions : null;
}

function extensionOf(element: DerElement): CertificateExtension | null {
  const [oid, ...rest] = derChildren(element);
  const octets = rest.at(-1);
  if (oid?.tag !== derTag.oid || octets?.tag !== derTag.octets) return null;
  const flag = rest.length > 1 ? rest[0] : undefined;
  return { oid: derOid(oid), critical: flag !== undefined && derContent(flag)[0] !== 0, value: derContent(octets) };
}
