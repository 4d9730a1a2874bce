import { type Finding, finding } from '../findings/finding.ts';
import { identifySpeaker } from '../mail/speaker.ts';
import { type TlsVersion, tlsVersions, type VersionState } from '../mail/tls-version.ts';
import type { WireFailure } from '../mail/wire-failure.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';

/** The versions that the settings' own client is taken to speak: what current TLS libraries offer by default. */
const clientVersions: readonly TlsVersion[] = ['TLSv1.2', 'TLSv1.3'];

/** What a failed handshake means: OpenSSL's own words (`reason` in its error queue) and what the server's versions say. */
export function findingOfTlsFailure(
  failure: WireFailure,
  versions: { readonly [V in TlsVersion]?: VersionState },
  context: StepContext,
): Finding {
  const place = placeOf(context);
  const { detail, sample } = failure;
  const speaker = sample === null ? 'unknown' : identifySpeaker(sample);
  if (sample !== null && speaker !== 'tls') {
    const text = sample.subarray(0, 200).toString('latin1');
    if (speaker === 'smtp' || speaker === 'unknown') {
      return finding('tls.server-speaks-plaintext', { ...place, sample: text, starttlsOffered: null });
    }
    return finding('greeting.not-smtp', { ...place, speaks: speaker, sample: text });
  }
  if (/key[ _]too[ _]small|md[ _]too[ _]weak|ca[ _]key|dh[ _]key/i.test(detail)) {
    const what = /dh[ _]key/i.test(detail) ? 'dh-group' : /md[ _]too/i.test(detail) ? 'signature' : 'certificate-key';
    return finding('tls.weak-key', { ...place, what, bits: null, detail });
  }
  const server = tlsVersions.filter((version) => versions[version] === 'accepted');
  const common = server.some((version) => clientVersions.includes(version));
  if (!common && /protocol[ _]version|unsupported[ _]protocol|version[ _]too[ _]low|no[ _]protocols/i.test(detail)) {
    return finding('tls.version-unsupported', { ...place, server, client: clientVersions });
  }
  if (/no[ _]shared[ _]cipher|handshake[ _]failure|insufficient[ _]security|no[ _]ciphers/i.test(detail)) {
    return finding('tls.no-shared-cipher', { ...place, detail });
  }
  const alert = /alert[ _](?:number[ _])?([a-z0-9 _]+)/i.exec(detail)?.[1]?.replaceAll('_', ' ').trim() ?? null;
  return finding('tls.handshake-failed', { ...place, alert, detail });
}
