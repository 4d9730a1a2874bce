import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/diagnosis/run.ts';
import type { WizardServices } from '../../src/ui/wizard-services.ts';
import { wordsOf } from '../../src/words/words.ts';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, injixoSubject, type Script, wrongPassword } from './wizard-fixture.ts';

const address = 'support@kunde.example';

const withSupport = (attachesSystemInformation: boolean): Subject => {
  const subject = injixoSubject();
  return { ...subject, settings: { ...subject.settings, support: { address, attachesSystemInformation } } };
};

/** The wizard on its summary. */
async function summary(
  subject: Subject,
  { locale = 'en', script = {}, ...change }: Partial<WizardServices> & { readonly script?: Script } = {},
) {
  const sent: string[] = [];
  const { services } = fixture(
    {
      locale,
      sendReport: async (run) => {
        sent.push(run.subject.settings.support?.address ?? '');
        return `sent to ${address}.`;
      },
      ...change,
    },
    script,
    subject,
  );
  const words = wordsOf(locale);
  const wizard = showWizard(services);
  await wizard.seesNow(words.keys.diagnose.short);
  await wizard.press(key.enter);
  return { wizard, sent, words };
}

describe.each(['en', 'de'] as const)('in %s', (locale) => {
  test('the report goes to the support address only after a yes to that address', async () => {
    const { wizard, sent, words } = await summary(withSupport(true), { locale });
    const bar = `p ${words.keys.sendReport.short}`;
    await wizard.seesNow(bar);
    await wizard.press('p');
    await wizard.seesNow(address);
    await wizard.seesNow(words.summary.sendReportWithSystem.slice(0, 30));
    await wizard.press('n');
    await wizard.seesNow(bar);
    expect(sent).toEqual([]);
    await wizard.press('p');
    await wizard.seesNow(address);
    await wizard.press(words.keys.yes.short.charAt(0));
    await wizard.seesNow(`sent to ${address}.`);
    expect(sent).toEqual([address]);
    expect(wizard.screen.visible).toContain(bar);
  });
});

test('it says that the system information stays here where the settings say so', async () => {
  const { wizard, words } = await summary(withSupport(false));
  await wizard.seesNow('report to support');
  await wizard.press('p');
  await wizard.seesNow(words.summary.sendReportWithoutSystem.slice(0, 30));
});

test('while it is being sent the question is gone and no key counts', async () => {
  let end: (text: string) => void = () => {};
  const { wizard, words } = await summary(withSupport(true), {
    sendReport: () => new Promise((resolve) => (end = resolve)),
  });
  await wizard.seesNow('report to support');
  await wizard.press('p');
  await wizard.seesNow(address);
  await wizard.press('y');
  await wizard.seesNow(words.summary.sendingReport);
  await wizard.press('y', key.escape);
  expect(wizard.screen.visible).toContain(words.summary.sendingReport);
  end('accepted.');
  await wizard.seesNow('accepted.');
});

test.for([
  ['no support address is in the settings', injixoSubject(), {}],
  [
    'mail does not go out',
    withSupport(true),
    {
      async *credentials() {
        yield { type: 'finding' as const, finding: wrongPassword };
        return 'done' as const;
      },
    },
  ],
] as const)('there is no such key where %s', async ([, subject, script]) => {
  const { wizard, sent, words } = await summary(subject, { script });
  if ('credentials' in script) {
    await wizard.seesNow(words.keys.continue.short);
    await wizard.press('c');
  }
  await wizard.seesNow(words.keys.administrator.short);
  expect(wizard.screen.visible).not.toContain('report to support');
  await wizard.press('p');
  await wizard.press('?');
  await wizard.seesNow('Keys');
  expect(wizard.screen.visible).not.toContain(address);
  expect(sent).toEqual([]);
});
