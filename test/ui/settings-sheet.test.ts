import { expect, test } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';
import { configurationOf, configured } from './configured.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { explained, fixture } from './wizard-fixture.ts';

async function sheetOf(path: string, locale: 'en' | 'de' = 'en', columns = 80): Promise<ShownWizard> {
  const wizard = showWizard(fixture(configured(configurationOf(path), locale)).services, columns, 60);
  await wizard.seesNow(wordsOf(locale).keys.diagnose.short);
  return wizard;
}

const linesOf = ({ screen }: ShownWizard) => screen.visible.split('\n').filter((line) => line.trim() !== '');

test.each(['en', 'de'] as const)(
  'in %s redirect is said before anything else, and who gets the test',
  async (locale) => {
    const { sheet } = wordsOf(locale);
    const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini', locale, 110);
    const live = linesOf(wizard).filter((line) => !line.startsWith('✔'));
    expect(live[0]).toBe(`! ${sheet.redirectOn('test@kanzlei.example')}`);
    expect(wizard.screen.visible).toContain(sheet.redirected('office@kanzlei.example', 'test@kanzlei.example'));
  },
);

test('redirect without an address says that nothing is sent', async () => {
  const wizard = await sheetOf('ntcs/redirect-without-address/ntcs-standard-e-mail.ini');
  expect(wizard.screen.visible).toContain('! Redirect is on without a usable address: nothing is sent in a test.');
});

test('what is a number or a word in the file is said in words, switches as on and off', async () => {
  const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  const text = wizard.screen.visible;
  expect(text).toMatch(/Delivery +at once, written 0/);
  expect(text).toMatch(/Sign-in +user and password$/m);
  expect(text).toMatch(/Sender check +on /);
  expect(text).toMatch(/Redirect to +test@kanzlei\.example /);
});

test('the secrets of Microsoft Graph are masked, and what only SMTP needs is not missed', async () => {
  const wizard = await sheetOf('formcycle/healthy-graph/formcycle-mail.ini', 'de');
  const text = wizard.screen.visible;
  expect(text).toMatch(/Versandweg +Microsoft Graph/);
  expect(text).toMatch(/Clientschlüssel +•{8} +Clientschlüssel +Zeile 9/);
  expect(wizard.screen.raw).not.toContain('geheim');
  expect(text).not.toMatch(/^ *Port /m);
});

test('the own relay, the version and the values that no step uses have their place', async () => {
  const wizard = await sheetOf('agorum/healthy/agorum-mail.ini');
  const text = wizard.screen.visible;
  expect(text).toMatch(/Version +11\.8\.5/);
  expect(text).toMatch(/Own relay +localhost 2501 \(Port\) +access list Published/);
  expect(text).toMatch(/Further values\n +MailCreator +roi +line 10/);
  expect(text).toMatch(/AllowedMailAttachmentObjects {2}-/);
});

test('a value that cannot be used stands on the sheet as it was written', async () => {
  const wizard = await sheetOf('injixo/healthy-starttls/isps.cfg');
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow('New value for SMTPPort');
  await wizard.press('x', key.enter);
  await wizard.seesNow('config.value-invalid');
  await wizard.press(key.enter);
  await wizard.seesNow('not saved yet: SMTPPort');
  expect(wizard.screen.visible).toMatch(/✖ Port +587x +SMTPPort +changed here/);
});

test('who edits a value sees the whole way to it in the screens of the system', async () => {
  const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  await wizard.press('e', key.down.repeat(3), key.enter);
  await wizard.seesNow('New value for SMTP-Port');
  expect(wizard.screen.visible.replaceAll(/\s+/g, ' ')).toContain(
    'Where Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail → Allgemeine Einstellungen → SMTP-Port',
  );
});

test('the sending system is chosen from the list of the vendor, the present one marked', async () => {
  const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  await wizard.press('e', key.down, key.enter);
  await wizard.seesNow('❯ 0  Direkt über Mailserver mit Benutzerzugangsdaten');
  expect(wizard.screen.visible).toContain('7  Asynchron über EWS mit Benutzerzugangsdaten für Exchange');
  await wizard.press(key.down, key.enter);
  await wizard.seesNow('Delivery');
  expect(wizard.screen.visible).toMatch(/Delivery +later, by a service, written 1/);
  expect(wizard.screen.visible).toContain('not saved yet: SMTP-Mail Versandsystem');
});

test('a switch is chosen in the words of the system, and another value can still be typed', async () => {
  const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  await wizard.press('e', key.down.repeat(4), key.enter);
  await wizard.seesNow('❯ Ja    STARTTLS');
  expect(wizard.screen.visible).toContain('Nein  none');
  await wizard.press(key.end, key.enter);
  await wizard.seesNow('❯ Ja▌');
  await wizard.press(key.escape);
  await wizard.seesNow('Nein  none');
});

test('the value that stands there already changes nothing', async () => {
  const wizard = await sheetOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');
  await wizard.press('e', key.down.repeat(3), key.enter, key.enter);
  await wizard.seesNow('diagnose');
  expect(wizard.screen.everything).not.toContain('Changed');
});

test('the card of a problem says where the settings are changed', async () => {
  const found = { code: 'auth.wrong-password' } as const;
  const { services } = fixture(
    {
      explain: (finding) => ({ ...explained(finding), places: ['Tools → SMTP-Passwort (ntcs.ini, line 6)'] }),
    },
    {
      async *credentials() {
        const { wrongPassword } = await import('./wizard-fixture.ts');
        yield { type: 'finding', finding: wrongPassword };
        return 'done';
      },
    },
  );
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press(key.enter);
  await wizard.seesNow(found.code);
  expect(wizard.screen.visible).toContain('│ Where: Tools → SMTP-Passwort (ntcs.ini, line 6)');
});
