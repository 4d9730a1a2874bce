import type { Rich, RichToken } from './rich.ts';

type Part = RichToken | Rich | string | number;

function tokens(part: Part): Rich {
  if (typeof part === 'string' || typeof part === 'number') return [{ kind: 'value', text: String(part) }];
  return 'kind' in part ? [part] : part;
}

/**
 * Tagged template for prose: the fixed text is ours, every `${…}` is a token.
 * A bare string or number counts as a `value`, because it comes from outside.
 */
export function say(fixed: TemplateStringsArray, ...parts: readonly Part[]): Rich {
  return fixed.flatMap((text, index): Rich => {
    const part = parts[index];
    const own: Rich = text === '' ? [] : [{ kind: 'text', text }];
    return part === undefined ? own : [...own, ...tokens(part)];
  });
}
