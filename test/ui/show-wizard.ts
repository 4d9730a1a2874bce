import './not-in-ci.ts';
import { onTestFinished, vi } from 'vitest';
import { renderWizard } from '../../src/ui/render-wizard.tsx';
import type { WizardServices } from '../../src/ui/wizard-services.ts';
import { Keyboard } from './keyboard.ts';
import { TerminalScreen } from './terminal-screen.ts';

/** The wizard in a terminal, and what a person can do with it. */
export interface ShownWizard {
  readonly screen: TerminalScreen;
  readonly keyboard: Keyboard;
  readonly exited: Promise<number>;
  /** Waits until the text stands on the screen or above it. */
  sees(text: string): Promise<void>;
  /** Waits until the text is to be seen now. */
  seesNow(text: string): Promise<void>;
  seesNoMore(text: string): Promise<void>;
  /** Presses keys one after another. */
  press(...keys: string[]): Promise<void>;
  stop(code: number): void;
}

/** Shows the wizard in a terminal of this size; it is ended with the test, and must have kept to the terminal's rules. */
export function showWizard(services: WizardServices, columns = 80, rows = 24): ShownWizard {
  const screen = new TerminalScreen(columns, rows);
  const keyboard = new Keyboard();
  const wizard = renderWizard(services, {
    stdin: keyboard as unknown as NodeJS.ReadStream,
    stdout: screen as unknown as NodeJS.WriteStream,
  });
  onTestFinished(() => wizard.stop(130));
  const until = (test: () => boolean, expected: string) =>
    vi.waitFor(
      () => {
        if (!test()) throw new Error(`Expected ${expected} on this screen:\n${screen.everything}`);
      },
      { timeout: 5000, interval: 5 },
    );
  return {
    screen,
    keyboard,
    exited: wizard.waitUntilExit(),
    sees: (text) => until(() => screen.everything.includes(text), text),
    seesNow: (text) => until(() => screen.visible.includes(text), text),
    seesNoMore: (text) => until(() => !screen.visible.includes(text), `no ${text}`),
    press: async (...keys) => {
      for (const each of keys) {
        keyboard.write(each);
        await vi.waitFor(() => {
          if (keyboard.readableLength > 0) throw new Error('The key has not been read');
        });
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      }
    },
    stop: (code) => wizard.stop(code),
  };
}
