/** An address, or a word with a digit in it; enhanced and basic reply codes are found first, so that they can be kept. */
const varying =
  /(?<![\w.])[245]\.\d{1,3}\.\d{1,3}(?![\w.]\d)|(?<![\w.:/-])[245]\d\d(?![\w.:/])|[^\s<>()[\]"',;:=]+@[^\s<>()[\]"',;:=]+|[A-Za-z_]*\d[\w]*/g;

const kept = /^[245](?:\.\d{1,3}\.\d{1,3}|\d\d)$/;

/**
 * A log line without what differs from mail to mail: addresses, times, queue ids, ports. Reply codes and words stay, so
 * that two lines with the same mask mean the same.
 */
export function maskLine(line: string): string {
  return line.replace(varying, (found) => (kept.test(found) ? found : '#'));
}
