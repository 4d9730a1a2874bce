import { createContext } from 'react';

/** The size of a terminal and news of its change. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  /** Calls back after each change; gives the function that ends it. */
  onResize(changed: () => void): () => void;
}

/** A terminal that says 0x0 (some programs that drive one) counts as 80x24. */
export function terminalOf(stdout: NodeJS.WriteStream): Terminal {
  return {
    get columns() {
      return stdout.columns || 80;
    },
    get rows() {
      return stdout.rows || 24;
    },
    onResize(changed) {
      stdout.on('resize', changed);
      return () => stdout.off('resize', changed);
    },
  };
}

/** Hands the terminal down the tree. */
export const TerminalContext = createContext<Terminal>({ columns: 80, rows: 24, onResize: () => () => undefined });
