import { explainCode, findingCodes } from '../explain/explain-code.ts';
import { plainLine, type TextStyle } from '../report/text-style.ts';
import type { Locale } from '../settings/locale.ts';

/** All codes that can be explained, one a line with its title; as JSON one object a line. */
export function listCodes(locale: Locale, json: boolean, style: TextStyle): string {
  const codes = findingCodes();
  const width = Math.max(...codes.map((code) => code.length));
  return codes
    .map((code) => {
      const { title, severity } = explainCode(code, { locale, vocabulary: null }, null);
      return json ? JSON.stringify({ id: code, severity, title }) : plainLine(style, `${code.padEnd(width)}  ${title}`);
    })
    .map((text) => `${text}\n`)
    .join('');
}
