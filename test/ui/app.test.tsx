import './not-in-ci.ts';
import { render } from 'ink-testing-library';
import { expect, test, vi } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { wordsOf } from '../../src/words/words.ts';
import { fixture } from './wizard-fixture.ts';

test('the wizard needs nothing of its own terminal code to draw its first screen and to be left', async () => {
  const { services } = fixture({ locale: 'de', beginning: { at: 'start' } });
  const onExit = vi.fn();
  const onCrash = vi.fn();
  const { lastFrame, stdin, unmount } = render(<App services={services} onExit={onExit} onCrash={onCrash} />);
  await vi.waitFor(() => expect(lastFrame()).toContain('smtp.kunde.example:465'));
  expect(lastFrame()).toContain(wordsOf('de').start.question);
  stdin.write('q');
  await vi.waitFor(() => expect(onExit).toHaveBeenCalledExactlyOnceWith(0));
  expect(onCrash).not.toHaveBeenCalled();
  unmount();
});
