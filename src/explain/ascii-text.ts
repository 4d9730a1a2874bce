const typography: { readonly [character: string]: string } = {
  '→': '->',
  '←': '<-',
  '·': '-',
  '…': '...',
  '–': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '•': '*',
};

/** A text for a character set without typography: arrows, dots, dashes and quotes in ASCII. Letters stay as they are. */
export function asciiText(text: string): string {
  return text.replace(/[→←·…–“”„’•]/g, (character) => typography[character] ?? character);
}
