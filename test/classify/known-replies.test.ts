import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import { knownReplies } from './known-replies.ts';

describe('a real message', () => {
  test.for(knownReplies)('has the cause that its source gives: $id $text', ({ text, causes }) => {
    expect(causes).toContain(classifyText(text).code);
  });

  test('of which the text leaves the cause open has each of its causes among the candidates', () => {
    const missed = knownReplies.filter(({ text, causes }) => {
      const { candidates } = classifyText(text);
      return causes.length > 1 && !causes.every((cause) => candidates.some((candidate) => candidate === cause));
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
