import { findFault } from '../../src/practice/faults.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { type PracticeOptions, startPractice } from '../../src/practice/start-practice.ts';

/** Runs `work` against the server of a fault and ends the server whatever happens. */
export async function onPractice<T>(
  id: string,
  work: (server: PracticeServer) => Promise<T>,
  options: PracticeOptions = {},
): Promise<T> {
  const fault = findFault(id);
  if (!fault) throw new Error(`no such fault: ${id}`);
  const server = await startPractice(fault, options);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}
