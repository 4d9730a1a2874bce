import { expect, test } from 'vitest';
import { key } from './keyboard.ts';
import { showWizard } from './show-wizard.ts';
import { fixture, slowGreeting, wrongPassword } from './wizard-fixture.ts';

test('a run', async () => {
  const { services } = fixture(
    { beginning: { at: 'start' } },
    {
      async *port() {
        yield { type: 'finding', finding: slowGreeting };
        return 'done';
      },
      async *credentials() {
        yield { type: 'finding', finding: wrongPassword };
        return 'done';
      },
    },
  );
  const w = showWizard(services);
  await w.sees('isps.cfg');
  console.log(w.screen.everything);
  await w.press(key.enter);
  await w.seesNow('diagnose');
  console.log(w.screen.everything);
  await w.press(key.enter);
  await w.seesNow('continue');
  console.log(w.screen.everything);
  await w.press('c');
  await w.seesNow('again');
  console.log(w.screen.everything);
  console.log(w.screen.bytes, w.screen.forbidden, w.screen.overruns, w.screen.colours);
  await w.press('q');
  expect(await w.exited).toBe(1);
});
