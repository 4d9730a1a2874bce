/** What every NTLM message begins with (MS-NLMP section 2.2.1). */
export const ntlmSignature: Buffer = Buffer.from('NTLMSSP\0', 'latin1');

/** What the two sides agree on (MS-NLMP section 2.2.2.5). */
export const ntlmFlag = {
  unicode: 0x0000_0001,
  oem: 0x0000_0002,
  requestTarget: 0x0000_0004,
  ntlm: 0x0000_0200,
  alwaysSign: 0x0000_8000,
  extendedSessionSecurity: 0x0008_0000,
  targetInfo: 0x0080_0000,
  version: 0x0200_0000,
  strong: 0x2000_0000,
} as const;

/** A version of Windows that every server knows: 10.0, NTLM revision 15 (MS-NLMP section 2.2.2.10). */
export const ntlmVersion: Buffer = Buffer.from([10, 0, 0x61, 0x4a, 0, 0, 0, 15]);
