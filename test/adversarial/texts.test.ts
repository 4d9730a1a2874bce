import { expect, test } from 'vitest';
import { mintCertificate } from '../helpers/certificate-mint.ts';
import { diagnosePort, identity } from './diagnose-port.ts';
import { type Moment, playMailServer } from './play-mail-server.ts';

const evil = 'E\x1b]0;x\x07\x9b2J\u202eV|`<img src=x>[a](http://b)\u2028';
const forbidden = /[^\n\P{Cc}]|[\u2028-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u;
const authority = await mintCertificate({ subject: `${evil} Kaspersky\nfake`, ca: true });
const { context } = await identity({ subject: evil, names: ['other.example.com'] }, authority);

/** What Markdown or HTML would make of a line that is not code: everything that the report did not escape. */
function alive(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => !line.startsWith('    '))
    .filter((line) => /(?<!\\)<(?:img|script|\/details)|(?<!\\)\[a(?<!\\)\]|(?<!\\)`<|^#+ head|^\|? ?<|V\|/.test(line));
}

test.each<Moment | 'certificate'>(['greeting', 'ehlo', 'signed-in', 'mail', 'rcpt', 'certificate'])(
  'hostile text at %s reaches no terminal, and becomes no Markdown and no HTML',
  async (moment) => {
    const server = await playMailServer({
      context: () => context,
      scripts: {
        async [moment]({ talk }: { talk: { send(text: string): Promise<void> } }) {
          const code = moment === 'ehlo' ? 250 : 550;
          const lines = [evil, '# head', '- list', '```', `AUTH ${evil}`, `${evil}\t</details><script>`];
          await talk.send(lines.map((line, index) => `${code}${index < 5 ? '-' : ' '}5.7.1 ${line}\r\n`).join(''));
          return 'answered' as const;
        },
      },
    });
    const value = evil.replace('\u2028', '');
    const encryption = moment === 'certificate' ? 'starttls' : 'none';
    const extra = `sender-name = ${value}\r\nsubject-prefix = |${value}`;
    const { texts, codes } = await diagnosePort(server.port, { encryption, user: `u${value}`, extra });
    for (const text of texts) expect(forbidden.exec(text)?.[0] ?? '').toBe('');
    expect([texts[2], texts[6]].flatMap((markdown) => alive(markdown ?? ''))).toEqual([]);
    if (moment === 'certificate') expect(codes).toContain('intercept.antivirus');
  },
);
