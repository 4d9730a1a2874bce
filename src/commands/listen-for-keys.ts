import type { Surroundings } from './surroundings.ts';

/** Keys that stop: Esc by itself, and Ctrl-C, which a terminal in raw mode hands over. */
const stopKeys: readonly string[] = ['\u001b', '\u0003'];

/** Esc and Ctrl-C end the wait where keys can be read; gives a function that stops listening. */
export function listenForKeys({ stdin }: Surroundings, stop: () => void): () => void {
  if (stdin.isTTY !== true) return () => {};
  const onData = (bytes: Buffer | string) => {
    if (stopKeys.includes(String(bytes))) stop();
  };
  stdin.setRawMode(true);
  stdin.on('data', onData).resume();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    stdin.off('data', onData).pause();
    stdin.setRawMode(false);
  };
}
