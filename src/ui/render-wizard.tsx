import { render } from 'ink';
import { App } from './app.tsx';
import { inkStdin } from './ink-stdin.ts';
import { inkStdout } from './ink-stdout.ts';
import { TerminalContext, terminalOf } from './terminal.ts';
import { stoppedByUser } from './wizard-control.ts';
import type { WizardServices } from './wizard-services.ts';

/** The terminal's two directions. */
export interface WizardStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** A wizard on the screen. */
export interface RenderedWizard {
  /** Resolves with the exit code when the terminal is restored; rejects on a bug of ours. */
  waitUntilExit(): Promise<number>;
  /** Ends everything at once with this exit code: for signals and a lost connection. */
  stop(exitCode: number): void;
}

/** Shows the wizard. Needs a terminal on both streams. */
export function renderWizard(services: WizardServices, { stdin, stdout }: WizardStreams): RenderedWizard {
  let exitCode = stoppedByUser;
  let crash: { readonly error: unknown } | null = null;
  const terminal = terminalOf(stdout);
  const instance = render(
    <TerminalContext.Provider value={terminal}>
      <App
        services={services}
        onExit={(code) => {
          exitCode = code;
          instance.unmount();
        }}
        onCrash={(error) => {
          crash ??= { error };
          instance.unmount();
        }}
      />
    </TerminalContext.Provider>,
    {
      stdin: inkStdin(stdin),
      stdout: inkStdout(stdout, terminal),
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 10,
      isScreenReaderEnabled: services.screenReader,
    },
  );
  const exited = instance.waitUntilExit();
  return {
    async waitUntilExit() {
      await exited;
      if (crash !== null) throw crash.error;
      return exitCode;
    },
    stop(code) {
      exitCode = code;
      instance.unmount();
    },
  };
}
