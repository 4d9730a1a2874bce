import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { Secret } from '../../src/settings/secret.ts';
import { repairWords } from '../../src/words/repair-words.ts';
import { wordsOf } from '../../src/words/words.ts';
import { selfSigned } from '../helpers/self-signed.ts';
import { key } from './keyboard.ts';
import {
  candidate,
  otherPort,
  otherUser,
  type RepairScript,
  repairing,
  trusting,
  unencrypted,
} from './repair-fixture.ts';
import { showWizard } from './show-wizard.ts';
import { injixoSubject } from './wizard-fixture.ts';

/** The wizard on the card of the refused password. */
async function onCard(script: RepairScript, locale: 'en' | 'de' = 'en', columns = 80, rows = 24) {
  const words = wordsOf(locale);
  const say = repairWords[locale];
  const { services, asked, runs } = repairing(script, locale);
  const wizard = showWizard(services, columns, rows);
  await wizard.seesNow(words.keys.diagnose.short);
  await wizard.press(key.enter);
  await wizard.seesNow(words.keys.continue.short);
  return { wizard, asked, runs, words, say, yes: words.keys.yes.short.charAt(0) };
}

/** What is seen, its lines put together again. */
const flowing = (text: string) => text.replaceAll(/[│|\s]+/g, ' ');

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  test('the card numbers what could mend it, what lowers security last, and tries nothing by itself', async () => {
    const script: RepairScript = {
      candidates: [otherUser, otherPort, unencrypted],
      outcome: () => ({ kind: 'failed', findings: [] }),
    };
    const { wizard, asked, words, say } = await onCard(script, locale);
    const shown = flowing(wizard.screen.visible);
    expect(shown).toContain(`1 SMTPUser = reports (${say.untried})`);
    expect(shown).toContain(`2 SMTPPort = 587 ${say.and} SMTPSecureMode = TLS (${say.untried})`);
    expect(shown).toContain(`1-3 ${words.keys.mendOne.short} f ${words.keys.mend.short}`);
    await wizard.press(key.end);
    await wizard.seesNow(say.lastResort);
    expect(flowing(wizard.screen.visible)).toMatch(
      new RegExp(
        `Do the safe thing.*3 SMTPSecureMode = PLAIN \\(${say.notTried['needs-word']}: ${say.byWord['lowers-security']}`,
      ),
    );
    expect(asked.wishes).toEqual([]);
  });

  test('a change is tried, shown before and after, written, diagnosed again, and taken back', async () => {
    const script: RepairScript = { candidates: [otherPort], outcome: () => ({ kind: 'proved' }) };
    const { wizard, asked, words, say, yes } = await onCard(script, locale);
    await wizard.press('1');
    await wizard.seesNow('+ SMTPPort = 587');
    const changes = `SMTPPort = 587 ${say.and} SMTPSecureMode = TLS`;
    expect(flowing(wizard.screen.visible)).toContain(say.result.works(changes, 'sign-in'));
    expect(wizard.screen.visible).toContain('- SMTPPort = 465');
    expect(asked.written).toEqual([]);
    await wizard.press(key.enter);
    await wizard.seesNow(words.keys.send.short);
    expect(asked.written).toHaveLength(1);
    expect(wizard.screen.visible).toContain(words.summary.healthy);
    expect(flowing(wizard.screen.visible)).toContain(say.mendedBy(changes, 'isps.cfg', 'isps.cfg.backup'));
    await wizard.press('u');
    await wizard.seesNow(words.change.undo('isps.cfg', 'isps.cfg.backup'));
    await wizard.press(yes);
    await wizard.seesNow('auth.wrong-password');
    expect(wizard.screen.everything).toContain(words.change.undoneAs('isps.cfg'));
  });

  test('what nobody proved to the end is written only on the word of the user, and called unproved', async () => {
    const script: RepairScript = {
      candidates: [unencrypted],
      outcome: () => ({ kind: 'partly', until: 'credentials' }),
    };
    const { wizard, asked, say, yes } = await onCard(script, locale);
    await wizard.press('1');
    await wizard.seesNow(say.ask.noPassword);
    expect(asked.wishes).toEqual([]);
    await wizard.press('n');
    await wizard.seesNow('auth.wrong-password');
    expect(asked.wishes).toEqual([]);
    await wizard.press('1', yes);
    await wizard.seesNow(say.result.unproved('SMTPSecureMode = PLAIN'));
    expect(flowing(wizard.screen.visible)).toContain(say.ask.why['lowers-security']);
    expect(asked.wishes.map(({ agreed }) => agreed)).toEqual([true]);
  });
});

test('while it is tried the screen says what is awaited; s goes on with the next change', async () => {
  const aborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const script: RepairScript = {
    candidates: [otherUser, otherPort],
    outcome: async (each, { skipped }) => {
      if (each === otherPort) return { kind: 'proved' };
      await aborted(skipped(each));
      return { kind: 'stopped' };
    },
  };
  const { wizard, asked, say } = await onCard(script);
  await wizard.press('f');
  await wizard.seesNow('no greeting yet from 127.0.0.1:587');
  expect(wizard.screen.visible).toContain(`${say.trying.number(1)}  SMTPUser = reports`);
  expect(wizard.screen.visible).toContain('s skip   Esc stop');
  await wizard.press('s');
  await wizard.seesNow('+ SMTPPort = 587');
  expect(wizard.screen.everything).toContain(`– SMTPUser = reports  ${say.stopped}`);
  expect(asked.tried).toEqual([otherUser.id, otherPort.id]);
});

test('Esc ends the tries: the card is back, its changes say what came of them', async () => {
  const script: RepairScript = {
    candidates: [otherUser, otherPort],
    outcome: (each, { signal }) =>
      each === otherUser
        ? { kind: 'failed', findings: [] }
        : new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true }),
          ),
  };
  const { wizard, asked, say } = await onCard(script);
  await wizard.press('f');
  await wizard.seesNow(say.trying.number(2));
  await wizard.press(key.escape);
  await wizard.seesNow('auth.wrong-password');
  const shown = flowing(wizard.screen.visible);
  expect(shown).toContain(`1 SMTPUser = reports (${say.failed})`);
  expect(shown).toContain(`2 SMTPPort = 587 and SMTPSecureMode = TLS (${say.stopped})`);
  await wizard.press('1');
  await wizard.seesNow(say.result.notThis('SMTPUser = reports'));
  expect(asked.wishes).toHaveLength(1);
});

test('leaving the wizard in the middle of a try ends it', async () => {
  const signals: AbortSignal[] = [];
  const script: RepairScript = {
    candidates: [otherUser],
    outcome: (_each, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true }),
      );
    },
  };
  const { wizard, say } = await onCard(script);
  await wizard.press('1');
  await wizard.seesNow(say.trying.number(1));
  wizard.keyboard.write(key.interrupt);
  expect(await wizard.exited).toBe(130);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('the card says how many sign-ins are left, and offers no more tries where there are none', async () => {
  const script: RepairScript = { candidates: [otherUser], outcome: () => ({ kind: 'failed', findings: [] }) };
  const { wizard, say } = await onCard(script);
  expect(flowing(wizard.screen.visible)).toContain(say.signInsLeft(1));
  const spent = await onCard({ ...script, signInsLeft: 0, outcome: () => ({ kind: 'not-tried', why: 'attempts' }) });
  expect(flowing(spent.wizard.screen.visible)).toContain(say.signInsLeft(0));
  expect(spent.wizard.screen.visible).not.toContain('try to mend it');
  await spent.wizard.press('1');
  await spent.wizard.seesNow(say.result.notTried('SMTPUser = reports'));
  expect(spent.wizard.screen.visible).toContain(say.notTried.attempts);
});

test('a changed password is never on the screen', async () => {
  const secret = new Secret('Summer-Rain');
  const unquoted = candidate({ SMTPPwd: String(secret) }, { changes: [{ key: 'password', text: secret }] });
  const { wizard } = await onCard({ candidates: [unquoted], outcome: () => ({ kind: 'proved' }) });
  expect(wizard.screen.visible).toContain('1  SMTPPwd = ••••••••');
  await wizard.press('1');
  await wizard.seesNow('Tried it: with SMTPPwd = ••••••••');
  expect(wizard.screen.everything).not.toContain('Summer');
});

test('where no file can be written the values are named with the way to them', async () => {
  const subject = injixoSubject();
  const menu = 'Tools → Mail → Port';
  const port = { ...subject.settings.values.port, value: 587, name: 'SMTPPort', written: '587', origin: null, menu };
  const remedy = {
    unsaved: { lines: [], remarks: [], refusal: 'There is no file.' },
    subject: { ...subject, settings: { ...subject.settings, values: { port: { ...port, from: 'edited' as const } } } },
  };
  const { wizard, say } = await onCard({ candidates: [otherPort], outcome: () => ({ kind: 'proved' }), remedy });
  await wizard.press('1');
  await wizard.seesNow(say.result.typeIn.slice(0, 40));
  expect(wizard.screen.visible).toContain(`  SMTPPort = 587\n    ${menu}`);
  expect(wizard.screen.visible).toContain('There is no file.');
  expect(wizard.screen.visible).not.toContain('⏎ save');
});

describe('an authority', () => {
  const { certificate } = selfSigned('Kunde Internal CA');
  const { fingerprint256 } = new X509Certificate(certificate);
  const authority = {
    ...{ subject: 'Kunde Internal CA', issuer: 'Kunde Internal CA', fingerprint256, pem: certificate },
    file: 'certificates\\cacert.pem',
  };
  const unprotected = finding('config.ca-file-unprotected', { file: authority.file });
  const script: RepairScript = {
    candidates: [trusting(authority)],
    outcome: () => ({ kind: 'proved' }),
    remedy: { unsaved: null, authorities: [authority], subject: injixoSubject([unprotected]) },
  };

  test('is shown with its fingerprint before it is tried; then its file is to be protected', async () => {
    const { wizard, asked, say } = await onCard(script);
    await wizard.press('1');
    await wizard.seesNow(say.authority.title(authority.file));
    const shown = flowing(wizard.screen.visible);
    expect(shown.replaceAll(' ', ':')).toContain(fingerprint256);
    expect(shown).toContain(say.authority.compare);
    await wizard.press('y');
    await wizard.seesNow('+ certificates\\cacert.pem');
    await wizard.press('y');
    await wizard.seesNow(say.protect.question(authority.file));
    expect(asked.written).toHaveLength(1);
    await wizard.press('y');
    await wizard.seesNow('m test mail');
    expect(asked.protected).toHaveLength(1);
  });

  test('can be read at 40 columns, every line of it', async () => {
    const { wizard, say } = await onCard(script, 'de', 40, 15);
    await wizard.press('1');
    await wizard.seesNow('Diesem Zertifikat in');
    await wizard.press(key.end);
    await wizard.seesNow('Stelle jedes Servers treten.');
    expect(wizard.screen.visible).toContain('j ja');
    expect(say.authority.danger).toContain('Stelle jedes Servers treten.');
  });

  test('whose file the system does not let protect is told so, and the diagnosis goes on', async () => {
    const { wizard, say } = await onCard({ ...script, change: { protect: () => ({ refused: 'EPERM' }) } });
    await wizard.press('1', 'y');
    await wizard.seesNow('+ certificates\\cacert.pem');
    await wizard.press(key.enter);
    await wizard.seesNow(say.protect.question(authority.file));
    await wizard.press('y');
    await wizard.seesNow(say.protect.refused('EPERM'));
    await wizard.press('n');
    await wizard.seesNow('m test mail');
  });
});

test('a write-protected file asks once more before it is written', async () => {
  const agreed: unknown[] = [];
  const script: RepairScript = {
    candidates: [otherPort],
    outcome: () => ({ kind: 'proved' }),
    change: {
      write: (_remedy, given) => {
        agreed.push(given);
        return given.length === 0
          ? { kind: 'asks', words: 'The file is write-protected.', agreement: 'overwriteReadOnly' }
          : { kind: 'saved', subject: injixoSubject(), path: 'isps.cfg', backup: 'isps.cfg.backup' };
      },
    },
  };
  const { wizard } = await onCard(script);
  await wizard.press('1');
  await wizard.seesNow('+ SMTPPort = 587');
  await wizard.press(key.enter);
  await wizard.seesNow('! The file is write-protected. Enter once more');
  await wizard.press(key.enter);
  await wizard.sees('✔ Saved');
  expect(agreed).toEqual([[], ['overwriteReadOnly']]);
});

test('the summary numbers the changes of the root cause, too', async () => {
  const script: RepairScript = { candidates: [otherPort, unencrypted], outcome: () => ({ kind: 'proved' }) };
  const { wizard, say } = await onCard(script);
  await wizard.press('c');
  await wizard.seesNow('s save report');
  const shown = flowing(wizard.screen.visible);
  expect(shown).toContain(`Do first 1 SMTPPort = 587 and SMTPSecureMode = TLS (${say.untried})`);
  expect(shown).toMatch(new RegExp(`${say.lastResort} 2 SMTPSecureMode = PLAIN`));
  expect(shown).not.toContain('Do the other thing.');
  await wizard.press('1');
  await wizard.seesNow('+ SMTPPort = 587');
  await wizard.press(key.escape);
  await wizard.seesNow(say.proved);
  expect(flowing(wizard.screen.visible)).toContain(`1 SMTPPort = 587 and SMTPSecureMode = TLS (${say.proved})`);
});

test('what was tried at a problem is still known when the diagnosis goes on, and forgotten when it runs again', async () => {
  const script: RepairScript = { candidates: [otherUser], outcome: () => ({ kind: 'failed', findings: [] }) };
  const { wizard, say } = await onCard(script);
  await wizard.press('1');
  await wizard.seesNow(say.result.notThis('SMTPUser = reports'));
  await wizard.press(key.escape, 'c');
  await wizard.seesNow('s save report');
  expect(flowing(wizard.screen.visible)).toContain(`1 SMTPUser = reports (${say.failed})`);
  await wizard.press('r');
  await wizard.seesNow('c continue');
  expect(flowing(wizard.screen.visible)).toContain(`1 SMTPUser = reports (${say.untried})`);
});

test('a value that is taken away is called empty, and no sign-in is claimed where none is left', async () => {
  const { user: _, password: __, ...values } = injixoSubject().settings.values;
  const without = { ...injixoSubject(), settings: { ...injixoSubject().settings, values } };
  const { wizard, say } = await onCard({
    candidates: [candidate({ SMTPUser: '', SMTPPwd: '' })],
    outcome: () => ({ kind: 'proved' }),
    remedy: { subject: without },
  });
  expect(wizard.screen.visible).toContain('1  SMTPUser empty and SMTPPwd empty');
  await wizard.press('1');
  await wizard.seesNow('+ SMTPPort = 587');
  expect(flowing(wizard.screen.visible)).toContain(say.result.works('SMTPUser empty and SMTPPwd empty', 'envelope'));
});

test('with ASCII signs alone the screens of the repair have no other', async () => {
  const { services } = repairing({ candidates: [otherPort, unencrypted], outcome: () => ({ kind: 'proved' }) }, 'de');
  const wizard = showWizard({ ...services, ascii: true });
  await wizard.seesNow('Diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow('auth.wrong-password');
  await wizard.press('2');
  await wizard.seesNow('Soll das probiert werden');
  await wizard.press('n', '1');
  await wizard.seesNow('+ SMTPPort = 587');
  expect(wizard.screen.everything).toMatch(/^[\n\x20-\x7eäöüÄÖÜß]*$/);
});
