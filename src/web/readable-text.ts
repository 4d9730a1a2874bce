const title = /<title[^>]*>([^<]{1,200})<\/title/i;

/** The words of an answer: of an HTML page its title, else its text without tags; blanks and line ends become one blank. */
export function readableText(text: string): string {
  const page = /^\s*<(?:!doctype|html|head|body)/i.test(text);
  const words = page ? (title.exec(text)?.[1] ?? text.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')) : text;
  return words.replace(/\s+/g, ' ').trim();
}
