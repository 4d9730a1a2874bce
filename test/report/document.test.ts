import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { administratorText } from '../../src/report/administrator-text.ts';
import { htmlReport } from '../../src/report/html-report.ts';
import { htmlColours } from '../../src/report/html-style.ts';
import { jsonReport } from '../../src/report/json-report.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { parseMarkup } from '../helpers/parse-markup.ts';
import { refusedReport } from './refused-report.ts';

/** Examples to read; `vitest -u` renews them. */
const golden = (name: string) => resolve('fixtures/reports', name);

const evil =
  '\x1b]0;x\x07\u202eevil\u2066</pre></style><script>alert(1)</script><img src=x onerror=alert(1)>&"\'`|[a](b)';
const hostile = { greeting: `220 ${evil}`, refusal: `5.7.8 ${evil}` };

/** The relation of luminances of two colours `#rrggbb` (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the report for a ticket', () => {
  test('reads in Markdown as the example does', async () => {
    await expect(markdownReport(refusedReport('en'))).toMatchFileSnapshot(golden('password-refused.md'));
  });

  test('reads in HTML, in German, as the example does', async () => {
    await expect(htmlReport(refusedReport('de'))).toMatchFileSnapshot(golden('password-refused.de.html'));
  });

  test('tells what is to be mended first before everything else', () => {
    const text = markdownReport(refusedReport('en'));
    const places = ['auth.wrong-password', '## Steps', 'greeting.slow', '## Settings', '## Transcript'];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
  });

  test('has the same environment in all forms', () => {
    expect(jsonReport(refusedReport('en')).environment).toEqual({
      ...{ maildiag: '0.1.0', node: '20.20.2', os: 'Linux 6.1.0 x64', host: 'wfm-server', timeZone: 'Europe/Vienna' },
      ...{ resolver: ['192.0.2.53'], proxy: null },
    });
    for (const text of [markdownReport(refusedReport('en')), htmlReport(refusedReport('en'))]) {
      for (const part of ['20.20.2', 'Linux 6.1.0 x64', 'wfm-server', 'Europe/Vienna', '192.0.2.53'])
        expect(text).toContain(part);
    }
  });

  test('shows no password', () => {
    for (const locale of ['en', 'de'] as const) {
      const input = refusedReport(locale);
      for (const text of [markdownReport(input), htmlReport(input)]) expect(text).not.toContain('Sommer-Regen-42');
    }
  });

  test('names each change that was tried and what came of it, the proved one as proved', () => {
    const candidate = {
      ...({ id: '1', finding: 'auth.wrong-password', changes: [], authority: null, needsWord: null } as const),
      set: { SMTPPort: '465', SMTPSecureMode: 'SSL' },
      lowersSecurity: false,
    };
    const slow = finding('greeting.slow', { host: 'a', port: 1, seconds: 6 });
    const tried = [
      {
        candidate: { ...candidate, set: { SMTPPort: '25' } },
        after: [],
        outcome: { kind: 'failed', findings: [slow] },
      },
      { candidate, after: [], outcome: { kind: 'proved' } },
      {
        candidate: { ...candidate, set: { SMTPVerifyCert: '<0>' }, lowersSecurity: true, needsWord: 'lowers-security' },
        after: [candidate],
        outcome: { kind: 'not-tried', why: 'needs-word' },
      },
    ] as const;
    const text = markdownReport({ ...refusedReport('en'), tried });
    expect(text).toContain(`1. \`SMTPPort = 25\` tried: the error stays`);
    expect(text).toContain('2. `SMTPPort = 465, SMTPSecureMode = SSL` tried: then it works');
    expect(text).toMatch(/3\. SMTPPort = 465, .*\\<0\\> not done: it lowers security \*\*\(lowers security\)\*\*/);
    expect(htmlReport({ ...refusedReport('en'), tried })).toContain(
      '<code>SMTPPort = 465, SMTPSecureMode = SSL</code>',
    );
  });
});

describe('the HTML report', () => {
  const page = parseMarkup(htmlReport(refusedReport('en')), 'html');

  test('is one file: nothing runs in it and nothing is loaded', () => {
    const names = new Set(page.map(({ name }) => name));
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'embed', 'base', 'form', 'a'])
      expect(names).not.toContain(name);
    const attributes = page.flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => /^on|^src|^href|^style$/.test(name))).toEqual([]);
    expect(htmlReport(refusedReport('en'))).not.toMatch(/@import|url\(/);
    expect(page.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')).toBeDefined();
  });

  test('can be read aloud: a language, headings without a gap, a head for every column and row', () => {
    expect(page.find(({ name }) => name === 'html')?.attributes.lang).toBe('en');
    const levels = page.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const gaps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBe(1);
    const tables = page.filter(({ name }) => name === 'table');
    expect(tables.length).toBeGreaterThan(3);
    for (const { children } of tables) expect(children.map(({ name }) => name)).toEqual(['thead', 'tbody']);
    for (const { children } of page.filter(({ name }) => name === 'tr')) {
      expect(children[0]?.attributes.scope).toMatch(/^(?:col|row)$/);
      expect(children[0]?.text.trim()).not.toBe('');
    }
    expect(page.find(({ name }) => name === 'pre')?.attributes['aria-label']).toBeTruthy();
  });

  test.each(['light', 'dark'] as const)('has enough contrast in %s', (scheme) => {
    const { ground, panel, line: _line, ...texts } = htmlColours[scheme];
    for (const colour of Object.values(texts)) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, panel)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('is printed light on A4 whatever the screen shows', () => {
    const style = page.find(({ name }) => name === 'style')?.text ?? '';
    expect(style).toMatch(/@page\{size:A4/);
    expect(style).toMatch(/@media print\{\s*:root\{color-scheme:light;--ground:#ffffff/);
    expect(style).toContain('@media (prefers-color-scheme:dark)');
  });

  test('makes neither markup nor control characters of what a server says', () => {
    const text = htmlReport(refusedReport('en', hostile));
    const names = new Set(parseMarkup(text, 'html').map(({ name }) => name));
    expect([...names].filter((name) => ['script', 'img'].includes(name))).toEqual([]);
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('\\u{202e}');
    expect([...text].filter((each) => /[\p{Cc}\p{Cf}]/u.test(each) && each !== '\n')).toEqual([]);
  });
});

test('the text for the administrator has what they will look for in their log', () => {
  const lines = administratorText(refusedReport('en')).split('\n');
  expect(lines).toContain('  535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6');
  expect(lines).toContain('Time (UTC): 2026-01-01 12:00:00');
  expect(lines.some((line) => line.startsWith('Sending machine: 192.0.2.77, '))).toBe(true);
  expect(lines).toContain('EHLO name: client.kunde.example');
  expect(lines).toContain('Server: smtp.kunde.example:587');
});

test('Markdown makes nothing of what a server says either', () => {
  const lines = markdownReport(refusedReport('en', hostile)).split('\n');
  const alive = lines.filter((line) => !line.startsWith('    ') && /(?<!\\)<|(?<!\\)\[a|[^\P{Cc}]|\p{Cf}/u.test(line));
  expect(alive).toEqual([]);
  // A bar of the server's would tear the table.
  for (const line of lines.filter((each) => each.startsWith('| ') && each.includes('evil')))
    expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(3);
});
