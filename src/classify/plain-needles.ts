/** Letters that a needle needs at least: shorter ones are in every text. */
const shortest = 3;

/**
 * Words of which one must be in a text that an expression finds, in lower case; empty: nobody can tell. Only what stands
 * outside of all groups is looked at, so that it costs far less than compiling the expression.
 */
export function plainNeedles({ source }: RegExp): readonly string[] {
  const needles: string[] = [];
  let best = '';
  let run = '';
  let depth = 0;
  const endRun = () => {
    if (run.length > best.length) best = run;
    run = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '\\') {
      at += 1;
      const escaped = source[at] ?? '';
      // A character by its number: the digits behind it are no letters of the text.
      if (/[uxc]/.test(escaped)) return [];
      if (depth > 0) continue;
      if (/[a-z\d]/i.test(escaped)) endRun();
      else run += escaped;
    } else if (character === '[') {
      for (at += 1; at < source.length && source[at] !== ']'; at += 1) if (source[at] === '\\') at += 1;
      if (depth === 0) endRun();
    } else if (character === '(' || character === ')') {
      depth += character === '(' ? 1 : -1;
      endRun();
    } else if (depth > 0) {
      // Inside a group nothing is sure.
    } else if (character === '|') {
      endRun();
      if (best.length < shortest) return [];
      needles.push(best.toLowerCase());
      best = '';
    } else if (character === '?' || character === '*' || character === '{') {
      // The character before it may be missing.
      run = run.slice(0, -1);
      endRun();
      if (character === '{') while (at < source.length && source[at] !== '}') at += 1;
    } else if (character === '+' || character === '.' || character === '^' || character === '$') {
      endRun();
    } else {
      run += character;
    }
  }
  endRun();
  return best.length < shortest ? [] : [...needles, best.toLowerCase()];
}
