import { describe, expect, test } from 'vitest';
import { basicCodes } from '../../src/explain/registry/basic-codes.ts';
import { enhancedCodes } from '../../src/explain/registry/enhanced-codes.ts';
import { providerCodes } from '../../src/explain/registry/provider-codes.ts';
import { replyParts } from '../../src/explain/registry/reply-parts.ts';

/** How many details the IANA registry lists for each subject, 0 included. */
const registered = [1, 11, 5, 7, 8, 7, 11, 31];

describe('a reply taken apart', () => {
  test('explains its code and its enhanced code', () => {
    expect(replyParts(550, '5.1.1', 'en')).toEqual([
      { part: '550', means: 'refused for good' },
      { part: '5.1.1', means: 'the recipient does not exist; for good' },
    ]);
    expect(replyParts(550, null, 'de')).toEqual([{ part: '550', means: 'endgültig abgelehnt' }]);
  });

  test('explains an unregistered number digit by digit', () => {
    expect(replyParts(null, '5.7.999', 'en')[0]?.means).toBe(
      'refused for good; about security or policy; detail 999 is not registered',
    );
    expect(replyParts(457, null, 'de')[0]?.means).toBe('jetzt nicht, später vielleicht; wegen des Mailsystems');
    expect(replyParts(799, '9.9.9', 'en').map(({ means }) => means)).toEqual([
      'not a number that SMTP knows',
      'not a number that SMTP knows',
    ]);
  });

  test.for(registered.map((count, subject) => [subject, count] as const))(
    'knows every registered detail of subject %s',
    ([subject, count]) => {
      const known = Object.keys(enhancedCodes).filter((code) => code.startsWith(`x.${subject}.`));
      expect(known).toHaveLength(count);
    },
  );

  test('never says more than fits beside it', () => {
    const all = [...Object.values(basicCodes), ...Object.values(enhancedCodes), ...Object.values(providerCodes)];
    for (const { en, de } of all) {
      expect(en.length).toBeLessThanOrEqual(70);
      expect(de.length).toBeLessThanOrEqual(70);
      expect(en).not.toBe(de);
    }
  });
});
