/** More of a reply than this says nothing new; it bounds the work of every rule. */
const longest = 2_000;

/** The numbers in front of a line, or in front of a further line that was joined to the one before. */
const numbersInFront = /^\s{0,20}(?:[245]\d\d[ -])?#?[245]\.\d{1,3}\.\d{1,3}(?![\d.])/;
const numbersBetween = /(?<=\s)[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}(?![\d.])/g;
const codeOfFurtherLine = /^\s{0,20}[245]\d\d[- ](?=\S)/;

/** A reply's lines as one text for the rules: reply codes and enhanced codes taken out of each line, blanks collapsed. */
export function replyText(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const cut = line.slice(0, longest).replace(numbersInFront, '').replace(numbersBetween, '');
      return index === 0 ? cut : cut.replace(codeOfFurtherLine, '');
    })
    .join(' ')
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    .trim();
}
