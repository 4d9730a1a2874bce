import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageOnTheWire } from '../../src/mail/message-on-the-wire.ts';

test.each([
  ['a\r\nb\r\n', 'a\r\nb\r\n.\r\n'],
  ['a\nb', 'a\r\nb\r\n.\r\n'],
  ['a\rb', 'a\r\nb\r\n.\r\n'],
  ['.\r\n..x\r\n', '..\r\n...x\r\n.\r\n'],
  ['a\n.\nMAIL FROM:<x>', 'a\r\n..\r\nMAIL FROM:<x>\r\n.\r\n'],
  ['a\r\n\r\nb', 'a\r\n\r\nb\r\n.\r\n'],
  ['', '.\r\n'],
])('%j goes out as %j', (message, wire) => {
  expect(messageOnTheWire(Buffer.from(message)).toString()).toBe(wire);
});

test('no message ends early or holds a bare CR or LF', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('.', '\r', '\n', 'a', '\r\n')), (parts) => {
      const wire = messageOnTheWire(Buffer.from(parts.join(''))).toString();
      expect(wire.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(`\r\n${wire}`.indexOf('\r\n.\r\n')).toBe(wire.length - 3);
    }),
    { numRuns: 2_000 },
  );
});
