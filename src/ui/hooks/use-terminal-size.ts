import { useContext, useEffect, useState } from 'react';
import { TerminalContext } from '../terminal.ts';

/** Columns and rows of the terminal, up to date after a change of its size. */
export function useTerminalSize(): { readonly columns: number; readonly rows: number } {
  const terminal = useContext(TerminalContext);
  const [size, setSize] = useState({ columns: terminal.columns, rows: terminal.rows });
  useEffect(() => {
    const take = () => setSize({ columns: terminal.columns, rows: terminal.rows });
    return terminal.onResize(take);
  }, [terminal]);
  return size;
}
