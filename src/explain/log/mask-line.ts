/** Numbers that say what is wrong: they are found first and kept. */
const telling = /AADSTS\d+|0x[\da-f]{4,8}/;

/** What differs from mail to mail: addresses, times, process ids, sizes, queue ids, long numbers. */
const varying: readonly RegExp[] = [
  /[^\s<>()[\]"',;:=]+@[^\s<>()[\]"',;:=]+/,
  /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/,
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} /,
  /(?<![\w:.])\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?![\w:])/,
  // A queue id, as syslog lines have it behind the process.
  /(?<=\]: )[\dA-Za-z]{5,20}(?=:)/,
  /\d{1,3}(?:\.\d{1,3}){3}/,
  /\[\d+\]/,
  /(?<=\b(?:delays?|size|nrcpt|bytes|ms|id|pid|time|port)=)[\d./+]+/,
  // Ids: letters and at least two digits among them, or many characters.
  /(?<![\w.-])(?=[A-Za-z]*\d[A-Za-z]*\d|\w{9,}[^\w]|\w{10})(?=\w*\d)[\dA-Za-z]{6,}(?![\w.])/,
];

const all = new RegExp([telling, ...varying].map(({ source }) => `(?:${source})`).join('|'), 'gi');

const kept = new RegExp(`^(?:${telling.source})$`, 'i');

/**
 * A log line without what differs from mail to mail. Words, reply codes and the numbers of errors stay, so that two lines
 * with the same mask mean the same.
 */
export function maskLine(line: string): string {
  return line.replace(all, (found) => (kept.test(found) ? found : '#'));
}
