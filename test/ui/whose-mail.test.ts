import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/words/words.ts';
import { ntcsFile } from '../helpers/ntcs-file.ts';
import { configurationOf, configurationOfText, configured } from './configured.ts';
import { key } from './keyboard.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { fixture } from './wizard-fixture.ts';

const example = () => configurationOf('ntcs/vendor-example/ntcs-standard-e-mail.ini');

async function opened(locale: 'en' | 'de' = 'en', columns = 80, rows = 40): Promise<ShownWizard> {
  const wizard = showWizard(fixture(configured(example(), locale)).services, columns, rows);
  await wizard.seesNow(wordsOf(locale).keys.diagnose.short);
  return wizard;
}

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  const words = wordsOf(locale);

  test('the line above the settings says whose mail it is, and w leads to everybody with the sender of each', async () => {
    const wizard = await opened(locale);
    expect(wizard.screen.visible).toContain(`${words.whose.line}  ${words.whose.nobody}`);
    await wizard.press('w');
    await wizard.seesNow(`❯ ${words.whose.nobody}`);
    expect(wizard.screen.visible).toMatch(new RegExp(`MUELLER +${words.whose.kinds.user} +mueller@kanzlei.example`));
    expect(wizard.screen.visible).toMatch(
      new RegExp(`Rechnungen +${words.whose.kinds.account} +rechnungen@kanzlei.example`),
    );
    expect(wizard.screen.visible).toContain(words.whose.kinds.template);
  });

  test('typing narrows the list, Enter chooses, and the settings are those of the one chosen', async () => {
    const wizard = await opened(locale);
    await wizard.press('w', key.down, 'muel');
    await wizard.seesNow('❯ MUELLER');
    await wizard.seesNoMore('COM001');
    await wizard.press(key.enter);
    await wizard.seesNow(`${words.whose.line}  ${words.whose.kinds.user} MUELLER (`);
    expect(wizard.screen.visible).toMatch(/mueller@kanzlei\.example +Absenderadresse .*17/);
    expect(wizard.screen.everything).toContain(`✔ ${words.whose.line}`);
  });

  test('beside each value stands its level, and the chain shows which level won, lost or has nothing', async () => {
    const wizard = await opened(locale);
    await wizard.press('w', 'muel', key.enter);
    await wizard.seesNow('MUELLER (');
    const { levelKinds, chain } = words;
    expect(wizard.screen.visible).toMatch(new RegExp(`Absenderadresse .*17 +${levelKinds.user}$`, 'm'));
    expect(wizard.screen.visible).toMatch(new RegExp(`SMTP-Server .*2 +${levelKinds.global}$`, 'm'));
    await wizard.press('l');
    await wizard.seesNow(chain.title);
    expect(wizard.screen.visible).toMatch(new RegExp(`✔ .*MUELLER +${chain.states.wins}`));
    expect(wizard.screen.visible).toContain('mueller@kanzlei.example');
    expect(wizard.screen.visible).toContain(chain.states.empty);
    await wizard.press('l');
    await wizard.seesNow(words.keys.recipient.short);
  });
});

test('the kind of a tenant is not said twice', async () => {
  const tenants = configurationOf('formcycle/healthy-tenants/formcycle-mail.ini').choose({ tenant: 'stadtwerke' });
  const wizard = showWizard(fixture(configured(tenants, 'de')).services, 100, 40);
  await wizard.seesNow('Mandant stadtwerke');
  expect(wizard.screen.visible).not.toContain('stadtwerke (');
});

test('a system without levels shows none beside its values', async () => {
  const connection = configurationOf('esoffice/two-senders/postausgang.ini');
  const wizard = showWizard(fixture(configured(connection, 'en')).services, 120, 50);
  await wizard.seesNow('Exchange Verbindung');
  expect(wizard.screen.visible).not.toContain('system-wide');
});

test('on a wide screen the levels have their whole names', async () => {
  const wizard = await opened('de', 120);
  await wizard.press('w', 'muel', key.enter);
  await wizard.seesNow('Zeile 17  Eigene Einstellungen MUELLER');
});

test('a user that the file does not know can be chosen all the same', async () => {
  const wizard = await opened();
  await wizard.press('w', 'HUBER');
  await wizard.seesNow('❯ user HUBER, of whom this file knows nothing');
  await wizard.press(key.enter);
  await wizard.seesNow('Whose mail?  user HUBER');
});

test('a print template is chosen for the user that was chosen before; nobody takes both away', async () => {
  const wizard = await opened();
  await wizard.press('w', 'muel', key.enter);
  await wizard.seesNow('user MUELLER (');
  await wizard.press('w', 'print', key.enter);
  await wizard.seesNow('user MUELLER, print template Rechnung');
  await wizard.press('w', key.home, key.enter);
  await wizard.seesNow('Whose mail?  nobody in particular');
});

test('Esc leaves the choice as it was', async () => {
  const wizard = await opened();
  await wizard.press('w', 'com', key.escape);
  await wizard.seesNow('Whose mail?  nobody in particular');
});

test('whoever has unsaved changes is told that another choice drops them', async () => {
  const wizard = await opened();
  await wizard.press('e', key.down.repeat(3), key.enter);
  await wizard.seesNow('New value for SMTP-Port');
  await wizard.press(key.backspace.repeat(2), '587', key.enter);
  await wizard.seesNow('not saved yet: SMTP-Port');
  await wizard.press('w');
  await wizard.seesNow('Your unsaved changes are dropped');
  await wizard.press('com', key.enter);
  await wizard.seesNow('user COM001');
  expect(wizard.screen.visible).toMatch(/Port +25 /);
  expect(wizard.screen.visible).not.toContain('not saved yet');
});

test('among 1,000 users a key draws no more than the rows that are seen', async () => {
  const text = ntcsFile({
    users: 1000,
    host: 'smtp.kunde.example',
    port: 587,
    user: (index) => `user${index}`,
    password: (index) => `pw${index}`,
    sender: (index) => `person${index}@kunde.example`,
    tls: true,
  });
  const { services } = fixture(configured(configurationOfText('ntcs.ini', text), 'en'));
  const wizard = showWizard(services);
  await wizard.seesNow('diagnose');
  await wizard.press('w');
  await wizard.seesNow('more below');
  expect(wizard.screen.visible).not.toContain('USER0040');
  await wizard.press('0777');
  await wizard.seesNow('❯ USER0777');
  const before = wizard.screen.bytes;
  await wizard.press(key.backspace);
  await wizard.seesNow('❯ USER0077');
  expect(wizard.screen.bytes - before).toBeLessThan(3000);
  await wizard.press(key.backspace.repeat(3), key.end);
  await wizard.seesNow('❯ USER1000');
  expect(wizard.screen.overruns).toBe(0);
  await wizard.press(key.enter);
  await wizard.seesNow('user USER1000');
});
