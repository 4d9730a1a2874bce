import { createHash } from 'node:crypto';
import { der } from './der.ts';
import type { Identity } from './identity.ts';
import { signed } from './signature.ts';

const HOUR = 3_600_000;

/** An OCSP response (RFC 6960) signed by the issuer: this certificate was revoked `daysAgo`, its key compromised. */
export function ocspRevoked(leaf: Identity, issuer: Identity, daysAgo: number): Buffer {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const sha1 = der.sequence(der.oid('1.3.14.3.2.26'), der.null());
  const certificateId = der.sequence(
    sha1,
    der.octets(createHash('sha1').update(issuer.name).digest()),
    der.octets(createHash('sha1').update(bareKey(issuer.publicKey)).digest()),
    der.integer(leaf.serial),
  );
  const revoked = der.explicit(
    1,
    der.generalizedTime(new Date(now - daysAgo * 24 * HOUR)),
    der.explicit(0, der.enumerated(1)),
  );
  const single = der.sequence(
    certificateId,
    revoked,
    der.generalizedTime(new Date(now - HOUR)),
    der.explicit(0, der.generalizedTime(new Date(now + 24 * HOUR))),
  );
  const content = der.sequence(
    der.explicit(1, issuer.name),
    der.generalizedTime(new Date(now - HOUR)),
    der.sequence(single),
  );
  const basic = signed(content, issuer.privateKey, 'sha256');
  return der.sequence(
    der.enumerated(0),
    der.explicit(0, der.sequence(der.oid('1.3.6.1.5.5.7.48.1.1'), der.octets(basic))),
  );
}

/** The key without its algorithm: what issuerKeyHash is made of. An uncompressed P-256 point is the last 65 bytes. */
function bareKey(publicKey: Buffer): Buffer {
  return publicKey.subarray(-65);
}
