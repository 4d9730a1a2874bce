import { harmless } from '../border/harmless.ts';

const entities: { readonly [character: string]: string } = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** Text from outside for HTML or XML, as content or between quotes: no markup, no control, bidi or zero-width character. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
