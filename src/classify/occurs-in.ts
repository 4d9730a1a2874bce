import { neededWords } from './needed-words.ts';

/**
 * Whether an expression matches somewhere in a text. Most of the rules' expressions do not, and the words that they need
 * show that far sooner than compiling them does.
 */
export function occursIn(text: string, expression: RegExp): boolean {
  const words = neededWords(expression);
  if (words !== null) {
    const small = text.toLowerCase();
    if (!words.some((word) => small.includes(word))) return false;
  }
  return expression.test(text);
}
