/** The addresses in a text that are separated by `;` or `,`, in order, each once; blanks around them do not count. */
export function addressList(text: string): readonly string[] {
  const parts = text.split(/[;,]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
