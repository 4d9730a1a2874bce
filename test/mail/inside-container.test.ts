import { expect, test } from 'vitest';
import { insideContainer } from '../../src/mail/inside-container.ts';

const machine = (files: Readonly<Record<string, string>>) => insideContainer((file) => files[file] ?? null);

test.for([
  ['/.dockerenv', ''],
  ['/run/.containerenv', 'engine="podman-4.3.1"'],
  ['/proc/1/cgroup', '12:pids:/docker/0123456789abcdef\n'],
  ['/proc/self/cgroup', '0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-0123.scope\n'],
])('%s shows a container', ([file, text]) => {
  expect(machine({ [file ?? '']: text ?? '' })).toBe(true);
});

test('a machine with systemd, or without any of these files, is none', () => {
  expect(machine({ '/proc/1/cgroup': '0::/init.scope\n', '/proc/self/cgroup': '0::/user.slice\n' })).toBe(false);
  expect(machine({})).toBe(false);
  expect(insideContainer()).toBeTypeOf('boolean');
});
