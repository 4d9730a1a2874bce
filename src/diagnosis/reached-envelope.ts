import type { Diagnosis } from './diagnosis.ts';

/** Whether the server took sender and recipient: only then can anybody say that mail goes out. */
export function reachedEnvelope({ steps }: Diagnosis): boolean {
  return steps.some(
    ({ id, status, passable }) =>
      (id === 'sender' || id === 'delivery') && (status === 'passed' || status === 'warned' || passable === true),
  );
}
