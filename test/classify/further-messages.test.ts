import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import { furtherMessages } from './further-messages.ts';

/** Messages of which the likeliest cause is missed, each with the reason why that is borne. At most one in twenty. */
const missed: ReadonlyMap<string, string> = new Map<string, string>();

describe('a further message', () => {
  test.for(furtherMessages.filter(({ id }) => !missed.has(id)))(
    'has one of the causes that its source gives: $id $text',
    ({ text, causes }) => {
      expect(causes).toContain(classifyText(text).code);
    },
  );

  test('is missed only where a reason is written down, and seldom', () => {
    const wrong = furtherMessages.filter(({ text, causes }) => !causes.includes(classifyText(text).code));
    expect(wrong.map(({ id }) => id)).toEqual([...missed.keys()]);
    expect(missed.size / furtherMessages.length).toBeLessThanOrEqual(0.05);
  });
});
