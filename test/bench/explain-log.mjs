import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, program } from './measure.mjs';

const lines = 100_000;

/** Lines as a busy Postfix writes them: half of them about mail that went through, the others of eight kinds of trouble. */
const kinds = [
  'to=<USER@example.net>, relay=mx.example.net[192.0.2.NN]:25, delay=1.NN, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as QUEUE)',
  'from=<USER@example.test>, size=NNNN, nrcpt=1 (queue active)',
  'removed',
  'client=app.example.test[192.0.2.NN], sasl_method=PLAIN, sasl_username=USER@example.test',
  'to=<USER@example.org>, relay=mx.example.org[192.0.2.NN]:25, dsn=4.7.1, status=deferred (host mx.example.org[192.0.2.NN] said: 450 4.7.1 <USER@example.org>: Recipient address rejected: Greylisted (in reply to RCPT TO command))',
  'to=<USER@example.org>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.NN]:25: Connection timed out)',
  'to=<USER@example.com>, relay=smtp.office365.com[192.0.2.9]:587, dsn=5.7.60, status=bounced (host smtp.office365.com[192.0.2.9] said: 550 5.7.60 SMTP; Client does not have permissions to send as this sender (in reply to end of DATA command))',
  'to=<USER@example.com>, relay=mx.example.com[192.0.2.7]:25, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.7] said: 550 5.1.1 <USER@example.com>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))',
  'warning: SASL authentication failure: Password verification failed',
  'to=<USER@example.com>, relay=mx.example.com[192.0.2.7]:25, dsn=5.2.2, status=bounced (host mx.example.com[192.0.2.7] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command))',
  'SSL_connect error to mx.example.com[192.0.2.7]:25: lost connection',
  'to=<USER@example.com>, relay=mx.example.com[192.0.2.7]:25, dsn=5.7.1, status=bounced (host mx.example.com[192.0.2.7] said: 554 5.7.1 Service unavailable; Client host [192.0.2.NN] blocked using zen.spamhaus.org (in reply to RCPT TO command))',
];

function log() {
  let seed = 1;
  const random = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  return Array.from({ length: lines }, (_, index) => {
    const kind = random(2) === 0 ? random(4) : 4 + random(kinds.length - 4);
    const id = random(2 ** 30)
      .toString(16)
      .toUpperCase()
      .padStart(10, '4');
    const text = kinds[kind]
      .replaceAll('USER', `user${random(5000)}`)
      .replaceAll('NNNN', String(random(90000)))
      .replaceAll('NN', String(random(250)))
      .replaceAll('QUEUE', id);
    const two = (number) => String(number).padStart(2, '0');
    return `Nov ${two(1 + Math.floor(index / 10000))} ${two(index % 24)}:${two(index % 60)}:${two(random(60))} mail postfix/smtp[${random(30000)}]: ${id}: ${text}`;
  }).join('\n');
}

/** `explain --file` on 100,000 lines of a log: lines a second of the whole process, and its memory. */
export async function explainLogRate(rounds) {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-bench-'));
  const [file, peak, hook] = ['mail.log', 'peak', 'peak.cjs'].map((name) => join(directory, name));
  try {
    writeFileSync(file, log());
    writeFileSync(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync('${peak}', String(process.resourceUsage().maxRSS)))`,
    );
    const rates = [];
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      const run = spawnSync(process.execPath, ['--require', hook, program, 'explain', '--file', file, '--json']);
      if (run.status !== 0) throw new Error(String(run.stderr));
      rates.push(lines / ((performance.now() - begin) / 1000));
    }
    const what = 'explain: a log of 100,000 lines';
    const memory = Number(readFileSync(peak, 'utf8')) / 1024;
    return [
      { what, figure: median(rates), unit: 'lines/s', bar: 20_000, stretch: 60_000, atLeast: true },
      { what: `${what}, memory`, figure: memory, unit: 'MiB', bar: 150, stretch: 90 },
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}
