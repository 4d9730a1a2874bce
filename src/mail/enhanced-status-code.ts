const pattern = /^[#(<[]?([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;

/**
 * The enhanced status code of a reply (RFC 2034, RFC 3463): that of the first line which has one whose class agrees
 * with the reply code; null where there is none.
 */
export function enhancedStatusCode(code: number, lines: readonly string[]): string | null {
  const replyClass = String(code).charAt(0);
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found?.startsWith(replyClass)) return found;
  }
  return null;
}
