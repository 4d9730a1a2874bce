import { readFileSync } from 'node:fs';

const marks = /docker|containerd|kubepods|libpod|lxc|podman/;

/**
 * Whether this program runs in a container, where `localhost` is the container and not its host.
 * `read` gives a file's text, or null where there is none.
 */
export function insideContainer(read: (file: string) => string | null = readOrNull): boolean {
  if (read('/.dockerenv') !== null || read('/run/.containerenv') !== null) return true;
  return ['/proc/1/cgroup', '/proc/self/cgroup'].some((file) => marks.test(read(file) ?? ''));
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
