const block = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/** The certificates in a PEM file, each as its own PEM text, whatever stands between them. */
export function splitPem(text: string): string[] {
  return text.match(block) ?? [];
}
