/** MD4 (RFC 1320); the package brings no types of its own. */
declare module 'js-md4' {
  interface Md4 {
    /** The digest's 16 bytes. */
    arrayBuffer(message: Uint8Array): ArrayBuffer;
  }
  const md4: Md4;
  export = md4;
}
