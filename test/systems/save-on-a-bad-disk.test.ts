import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Configuration } from '../../src/systems/configuration.ts';
import type { FileWriter } from '../../src/systems/file-writer.ts';
import { nodeFileWriter } from '../../src/systems/node-file-writer.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import type { NotSaved } from '../../src/systems/not-saved.ts';
import { type Saved, saveConfiguration } from '../../src/systems/save-configuration.ts';
import { faultyWriter } from '../helpers/faulty-writer.ts';

const content = '[mail]\nserver = a.example\nsender = x@a.example\n';
const changed = content.replace('server = a.example', 'server = b.example');

let directory = '';
let path = '';

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'maildiag-disk-')));
  path = join(directory, 'maildiag.ini');
  reset();
});

afterEach(() => rmSync(directory, { recursive: true }));

function reset(): void {
  for (const name of readdirSync(directory)) unlinkSync(join(directory, name));
  writeFileSync(path, content, { mode: 0o600 });
}

function open(): Configuration {
  const opened = Configuration.open(path, { files: nodeFiles });
  if (!(opened instanceof Configuration)) throw new Error('no settings');
  return opened;
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const text = () => readFileSync(path, 'utf8');
const others = () => readdirSync(directory).filter((name) => name !== 'maildiag.ini');
const backups = () => others().filter((name) => name.includes('.maildiag-backup-'));

function save(writer: FileWriter, host = 'b.example'): Saved | NotSaved {
  return saveConfiguration(open().lay('host', host), writer);
}

/** The calls of a save that nothing disturbs. */
function undisturbed(): string[] {
  const calls: string[] = [];
  const saved = save(faultyWriter(nodeFileWriter, (call) => calls.push(call)));
  expect(saved.kind).toBe('saved');
  reset();
  return calls;
}

describe('whichever call fails', () => {
  test.for(['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY', 'EXDEV', 'EPERM', 'ENOENT'])(
    'with %s, the file is the old one and nothing else is left, or it is the new one with its backup',
    (code) => {
      const calls = undisturbed();
      const failures = new Set<string>();
      for (const [index, expected] of calls.entries()) {
        const writer = faultyWriter(nodeFileWriter, (call, number) => {
          if (number === index + 1) throw problem(code);
          if (number <= index) expect(call).toBe(calls[number - 1]);
        });
        const saved = save(writer);
        if (saved.kind === 'saved') {
          expect(text()).toBe(changed);
          expect(backups()).toEqual(others());
          expect(readFileSync(saved.backup ?? '', 'utf8')).toBe(content);
        } else {
          expect(text()).toBe(content);
          expect(others()).toEqual([]);
          const isMissing = code === 'ENOENT' && expected === 'resolve';
          expect(saved).toMatchObject({ path, leftovers: [], code: isMissing ? null : code });
          failures.add(expected);
        }
        reset();
      }
      const failing = [
        'close',
        'create',
        'names',
        'read',
        'rename',
        'replace',
        'resolve',
        'setMode',
        'state',
        'sync',
        'write',
      ];
      expect([...failures].toSorted()).toEqual(failing);
    },
  );

  test('and every one after it, what could not be removed again is told', () => {
    for (const index of undisturbed().keys()) {
      const writer = faultyWriter(nodeFileWriter, (_call, number) => {
        if (number > index) throw problem('EIO');
      });
      const saved = save(writer);
      if (saved.kind === 'not-saved') {
        expect(text()).toBe(content);
        expect(others().filter((name) => !saved.leftovers.includes(join(directory, name)))).toEqual([]);
      }
      reset();
    }
  });
});

describe('a disk that fills up', () => {
  /** Takes this many bytes in all, and of one write at most `most`. */
  function smallDisk(room: number, most: number): FileWriter {
    let left = room;
    return {
      ...nodeFileWriter,
      create(created) {
        const file = nodeFileWriter.create(created);
        return {
          ...file,
          write(bytes) {
            if (left === 0) throw problem('ENOSPC');
            const count = file.write(bytes.subarray(0, Math.min(left, most)));
            left -= count;
            return count;
          },
        };
      },
    };
  }

  test('after any number of bytes leaves the old file and nothing else', () => {
    for (let room = 0; room < 2 * content.length; room += 1) {
      expect(save(smallDisk(room, 1_000))).toMatchObject({ reason: 'failed', code: 'ENOSPC', leftovers: [] });
      expect([text(), others()]).toEqual([content, []]);
    }
  });

  test('with just enough room is written in pieces of any size', () => {
    for (const most of [1, 2, 3, 7, 16, content.length - 1]) {
      expect(save(smallDisk(2 * content.length, most)).kind).toBe('saved');
      expect(text()).toBe(changed);
      reset();
    }
  });

  test('that takes nothing, or less than it says, is noticed', () => {
    const lying = (count: (real: number) => number): FileWriter => ({
      ...nodeFileWriter,
      create(created) {
        const file = nodeFileWriter.create(created);
        return { ...file, write: (bytes) => count(file.write(bytes.subarray(0, bytes.length - 1))) };
      },
    });
    for (const writer of [lying(() => 0), lying((real) => real + 1)]) {
      expect(save(writer)).toMatchObject({ reason: 'failed', step: 'backup', code: 'EIO', leftovers: [] });
      expect([text(), others()]).toEqual([content, []]);
    }
  });
});

describe('at every moment of a save', () => {
  test('a change by another program is kept, up to the last look before the file is replaced', () => {
    const calls = undisturbed();
    const lastLook = calls.lastIndexOf('read') + 1;
    const theirs = content.replace('x@a', 'y@a');
    for (let moment = 1; moment <= lastLook; moment += 1) {
      const writer = faultyWriter(nodeFileWriter, (_call, number) => {
        if (number === moment) writeFileSync(path, theirs);
      });
      expect(save(writer)).toMatchObject({ reason: 'changed-meanwhile', leftovers: [] });
      expect([text(), others()]).toEqual([theirs, []]);
      reset();
    }
  });

  test('a second save of the same file loses nothing: one of the two gives up', () => {
    for (const moment of undisturbed().keys()) {
      const results: (Saved | NotSaved)[] = [];
      const first = open().lay('host', 'b.example');
      const second = open().lay('host', 'c.example');
      const writer = faultyWriter(nodeFileWriter, (_call, number) => {
        if (number === moment + 1) results.push(saveConfiguration(second, nodeFileWriter));
      });
      results.push(saveConfiguration(first, writer));
      const saved = results.filter(({ kind }) => kind === 'saved');
      const [inner, later] = results;
      expect(saved.length).toBeLessThanOrEqual(1);
      for (const one of results) {
        if (one.kind === 'not-saved') expect(['busy', 'changed-meanwhile']).toContain(one.reason);
      }
      const host = inner?.kind === 'saved' ? 'c.example' : later?.kind === 'saved' ? 'b.example' : 'a.example';
      expect(text()).toBe(content.replace('server = a.example', `server = ${host}`));
      expect(others()).toHaveLength(saved.length);
      reset();
    }
  });

  test('an owner that cannot be kept is asked about first; the old group gets no rights of the new one', () => {
    const foreign: FileWriter = {
      ...nodeFileWriter,
      state: (of) =>
        of === path ? { ...nodeFileWriter.state(of), owner: 4, group: 5, mode: 0o664 } : nodeFileWriter.state(of),
      create(created) {
        const refuse = () => {
          throw problem('EPERM');
        };
        return { ...nodeFileWriter.create(created), setOwner: refuse };
      },
    };
    expect(save(foreign)).toMatchObject({ reason: 'owner', leftovers: [] });
    expect([text(), others()]).toEqual([content, []]);
    const saved = saveConfiguration(open().lay('host', 'b.example'), foreign, { changeOwner: true });
    expect(saved.kind).toBe('saved');
    expect(nodeFileWriter.state(path).mode).toBe(0o604);
  });
});
