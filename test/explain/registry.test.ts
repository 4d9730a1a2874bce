import { describe, expect, test } from 'vitest';
import { basicCodes } from '../../src/explain/registry/basic-codes.ts';
import { commonCodes } from '../../src/explain/registry/common-codes.ts';
import { enhancedCodes } from '../../src/explain/registry/enhanced-codes.ts';
import { providerCodes } from '../../src/explain/registry/provider-codes.ts';
import { replyParts } from '../../src/explain/registry/reply-parts.ts';
import { registeredDetails, registeredReplies } from './registered-codes.ts';

const known = new Map(Object.entries(enhancedCodes));
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

describe('the reply codes', () => {
  test.for(registeredReplies)('%s of RFC %s is explained in both languages', ([code]) => {
    const words = basicCodes[code];
    expect(words?.en.length).toBeGreaterThan(3);
    expect(words?.de.length).toBeGreaterThan(3);
  });

  test('hold none that no RFC defines; those in common use stand apart', () => {
    const registered = registeredReplies.map(([code]) => code);
    expect(Object.keys(basicCodes).map(Number)).toEqual(registered);
    expect(Object.keys(commonCodes).filter((code) => registered.includes(Number(code)))).toEqual([]);
  });

  test('in common use are explained too', () => {
    expect(replyParts(571, '5.7.1', 'de').map(({ means }) => means)).toEqual([
      'durch eine Richtlinie nicht erlaubt',
      'durch eine Richtlinie nicht erlaubt; endgültig',
    ]);
  });
});

describe('the enhanced status codes', () => {
  test.for(registeredDetails)('%s of RFC %s is explained in own words, in both languages', ([code, , summary]) => {
    const words = known.get(code);
    expect(words?.en.length).toBeGreaterThan(5);
    expect(words?.de.length).toBeGreaterThan(5);
    expect(words?.de).not.toBe(words?.en);
    expect(plain(words?.en ?? '')).not.toBe(plain(summary));
  });

  test('are those of the registry, all of them and no other', () => {
    expect([...known.keys()].sort()).toEqual(registeredDetails.map(([code]) => code).sort());
    expect(Object.keys(providerCodes).filter((code) => known.has(code))).toEqual([]);
  });

  test.for([
    ['2.1.5', "the recipient's address is valid; done"],
    ['4.2.2', 'the mailbox is full; for now'],
    ['5.2.2', 'the mailbox is full; for good'],
  ])('%s tells by its first digit whether that is for good', ([code, means]) => {
    expect(replyParts(null, code ?? '', 'en')[0]?.means).toBe(means);
  });

  test.for([
    ['4.7.99', 'jetzt nicht, später vielleicht; wegen Sicherheit oder Richtlinie; Einzelheit 99 ist nicht registriert'],
    ['5.0.7', 'endgültig abgelehnt; ohne Angabe wozu; Einzelheit 7 ist nicht registriert'],
    ['2.6.77', 'erledigt; wegen des Inhalts; Einzelheit 77 ist nicht registriert'],
    ['5.9.1', 'endgültig abgelehnt; Einzelheit 1 ist nicht registriert'],
  ])('%s, which is in no registry, is explained digit by digit', ([code, means]) => {
    expect(replyParts(null, code ?? '', 'de')[0]?.means).toBe(means);
  });

  test.for([
    [299, 'done'],
    [356, 'go on; about the mail system'],
    [487, 'not now, may work later'],
    [519, 'refused for good; an information'],
  ] as const)('the reply %s, which no RFC knows, is explained digit by digit', ([code, means]) => {
    expect(replyParts(code, null, 'en')[0]?.means).toBe(means);
  });
});
