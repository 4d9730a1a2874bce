import { describe, expect, test } from 'vitest';
import { windows1252 } from '../../src/border/windows-1252.ts';
import { diagnosePort, identity } from './diagnose-port.ts';
import { playMailServer } from './play-mail-server.ts';

const { context, roots } = await identity();
const user = 'reports@example.com';

const passwords = [
  'pa;ss#wo"rd\\x',
  'Bären-Straße',
  '€uro€uro',
  'p😀ss😀wd',
  'abcdef',
  `${'x'.repeat(40)}${'Q9'.repeat(80)}`,
  ' lead-and-trail ',
  '.*+?^{}$()|[]\\',
  'Zm9vYmFyYmF6',
  '%s%n%d%%',
  `q'u"o\`te$&$1`,
  'ends-with\\',
  '--send',
  'tab\tinside',
  '<b>&amp;</b>',
  'C:\\Temp\\new',
  '0123456789abcdef',
  'a b c d e',
  'Sommer2024',
  '•••geheim',
];

/** Every way in which a server, or a program before it, may send a password back; each line of an answer for itself. */
function echoesOf(password: string): { readonly [form: string]: readonly string[] } {
  const word = Buffer.from(`\0${user}\0${password}`).toString('base64');
  const bytes = Buffer.from(password);
  const hex = bytes.toString('hex');
  const half = Math.ceil(password.length / 2);
  const cut = word.length - bytes.length;
  const ansi = windows1252.encode(password);
  return {
    'as it is': [`bad password ${password} here`],
    'in base64': [`bad ${bytes.toString('base64')} here`],
    'as the line that was sent': [`bad AUTH PLAIN ${word}`],
    'in base64url': [`bad ${Buffer.from(word, 'base64').toString('base64url')} here`],
    'in capitals of base64': [`BAD AUTH PLAIN ${word.toUpperCase()}`],
    'in a URL': [`bad ?password=${encodeURIComponent(password)}&x`],
    'in hexadecimal': [`bad ${hex} or ${hex.toUpperCase()}`],
    'in quoted-printable': [
      `bad ${[...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')} here`,
    ],
    'in JSON': [`bad ${JSON.stringify({ password })}`],
    'in capitals': [`BAD ${password.toUpperCase()} HERE`],
    'over two lines': [`5.7.8 bad ${password.slice(0, half)}`, `5.7.8 ${password.slice(half)} here`],
    'in base64 over two lines': [`bad ${word.slice(0, cut)}`, `${word.slice(cut)} here`],
    'in a challenge': [Buffer.from(`the password ${password}`).toString('base64')],
    ...(ansi === null ? {} : { 'in windows-1252 base64': [`bad ${Buffer.from(ansi).toString('base64')} here`] }),
  };
}

const reply = (code: number, lines: readonly string[]): string =>
  lines.map((line, index) => `${code}${index < lines.length - 1 ? '-' : ' '}${line}\r\n`).join('');

describe.each(passwords)('the password %j is in no output where the server sends it back', (password) => {
  const echoes = Object.entries(echoesOf(password));
  test.each(['when it refuses the sign-in', 'in every answer after the sign-in'])('%s', async (when) => {
    const everything = echoes.flatMap(([, lines]) => [...lines, '---']);
    const refuses = when.startsWith('when');
    const server = await playMailServer({
      context: () => context,
      scripts: {
        async greeting({ talk, signIns }) {
          await talk.send(reply(220, signIns > 0 ? everything : ['mail.example.com']));
          return 'answered';
        },
        async 'signed-in'({ talk }) {
          await talk.send(reply(refuses ? 535 : 235, everything));
          if (!refuses) talk.end();
          return refuses ? 'answered' : 'over';
        },
        async mail({ talk }) {
          await talk.send(reply(550, everything));
          return 'answered';
        },
      },
    });
    const { texts } = await diagnosePort(server.port, { password, user }, { extraRoots: roots });
    const bare = /^(?:BAD|bad(?: password)?|5\.7\.8(?: bad)?) | here$/gi;
    const pieces = echoes.flatMap(([, lines]) => lines.map((line) => line.replace(bare, '').replace(bare, '')));
    const forms = [password.trim(), ...pieces]
      .filter((form) => form.length >= 4)
      .flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
    for (const text of texts) {
      for (const form of forms) expect(text.includes(form), `${form} in ${text}`).toBe(false);
    }
    expect(texts[0]).toContain('•••');
  });
});

/** Words of the report itself: a password may be any of them. */
const words = [
  ...['auth', 'mail', 'rcpt', 'greeting', 'ehlo', 'starttls', 'answers', 'passed', 'failed', 'port', 'server', 'true'],
  ...['null', 'LOGIN', 'PLAIN', 'AUTH PLAIN', 'TLSv1.3', 'system', 'file', 'verdict', 'transcript', 'warnings', 'TLS'],
];

test.each(words)('the password %j does not tear the report, which has this word of its own', async (password) => {
  const server = await playMailServer({ context: () => context, signInReply: '535 5.7.8 no' });
  const [usual, torn] = await Promise.all([
    diagnosePort(server.port, { password: 'Sommer-2024!' }, { extraRoots: roots }),
    diagnosePort(server.port, { password }, { extraRoots: roots }),
  ]);
  const shapeOf = (text: string | undefined): unknown =>
    JSON.parse(text ?? '', (key, value: unknown) => {
      const varies =
        /^(?:\w*[mM]s|startedAt|at|text|user|sender|host|file|from|chain|offered|capabilities|value|lines|reply|to|after)$/;
      return varies.test(key) && (typeof value !== 'object' || key !== 'reply') ? undefined : value;
    });
  const ids = ({ codes }: typeof usual) => codes;
  expect(ids(torn)).toEqual(ids(usual));
  const own = (text: string | undefined) =>
    JSON.stringify(shapeOf(text)).replace(
      /"(?:title|explanation|advice|greeting|subject|issuer|trustedBy|version|cipher|names)":(?:"[^"]*"|\[[^\]]*\])/g,
      '',
    );
  expect(own(torn.texts[0])).toBe(own(usual.texts[0]));
  expect(torn.texts[1]?.split('\n')).toHaveLength(usual.texts[1]?.split('\n').length ?? 0);
});

test('a password that stands in another setting by mistake is not shown there', async () => {
  const password = 'Sommer-2024!';
  const { texts } = await diagnosePort(1, {
    password,
    extra: `subject-prefix = [${password}]\r\nsender-name = x${password}`,
  });
  for (const text of texts) expect(text).not.toContain(password);
});
