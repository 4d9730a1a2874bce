import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { following, viewOf } from '../../src/ui/viewport.ts';

const sizes = { total: fc.integer({ min: 0, max: 100 }), room: fc.integer({ min: 1, max: 30 }) };

describe('the window of a long text', () => {
  test('says how much is hidden above and below', () => {
    expect(viewOf(30, 10, 5)).toEqual({ from: 5, size: 8, above: 5, below: 17 });
    expect(viewOf(30, 10, 0)).toEqual({ from: 0, size: 9, above: 0, below: 21 });
    expect(viewOf(30, 10, 99)).toEqual({ from: 21, size: 9, above: 21, below: 0 });
    expect(viewOf(10, 10, 3)).toEqual({ from: 0, size: 10, above: 0, below: 0 });
  });

  test('never takes more than its room, and reaches both ends', () => {
    fc.assert(
      fc.property(sizes.total, sizes.room, fc.integer({ min: -5, max: 120 }), (total, room, wanted) => {
        const { from, size, above, below } = viewOf(total, room, wanted);
        expect(size + Math.sign(above) + Math.sign(below)).toBeLessThanOrEqual(room);
        expect(from + size).toBeLessThanOrEqual(total);
        expect(viewOf(total, room, 0).from).toBe(0);
        const end = viewOf(total, room, total);
        expect(end.from + end.size).toBe(total);
      }),
    );
  });

  test('follows the marked lines wherever they are', () => {
    fc.assert(
      fc.property(sizes.total, sizes.room, fc.array(fc.nat(99)), (total, room, marks) => {
        let from = 0;
        for (const mark of marks) {
          const first = Math.min(mark, Math.max(0, total - 1));
          from = following({ first, last: first }, total, room, from);
          const view = viewOf(total, room, from);
          if (total > 0) expect(first).toBeGreaterThanOrEqual(view.from);
          if (total > 0) expect(first).toBeLessThan(view.from + view.size);
        }
      }),
    );
  });
});
