import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFileWriter } from '../../src/systems/node-file-writer.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import type { NotSaved } from '../../src/systems/not-saved.ts';
import { restoreBackup } from '../../src/systems/restore-backup.ts';
import { type Saved, type SaveOptions, saveConfiguration } from '../../src/systems/save-configuration.ts';

const content = '; profile\r\n[mail]\r\nserver = a.example\r\npassword = "alt;1"\r\nsender = x@a.example\r\n';
const edited = content.replace('server = a.example', 'server = b.example');
const at = new Date('2026-11-22T13:40:05.678Z');
const backupName = 'maildiag.ini.maildiag-backup-2026-11-22T13-40-05Z';

let directory = '';
let path = '';

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'maildiag-save-')));
  path = join(directory, 'maildiag.ini');
  writeFileSync(path, content, { mode: 0o600 });
});

afterEach(() => rmSync(directory, { recursive: true }));

const text = (file: string) => readFileSync(file, 'utf8');
const mode = (file: string) => (statSync(file).mode & 0o7777).toString(8);
const names = () => readdirSync(directory).toSorted();

function open(file = path): Configuration {
  const opened = Configuration.open(file, { files: nodeFiles });
  if (!(opened instanceof Configuration)) throw new Error('no settings');
  return opened;
}

function withEdit(file = path): Configuration {
  return open(file).lay('host', 'b.example');
}

function save(configuration = withEdit(), options: SaveOptions = {}): Saved {
  const saved = saveConfiguration(configuration, nodeFileWriter, { at, ...options });
  if (saved.kind === 'not-saved') throw new Error(`${saved.reason} ${saved.step} ${saved.code}`);
  return saved;
}

function refusal(configuration = withEdit(), options: SaveOptions = {}): NotSaved {
  const saved = saveConfiguration(configuration, nodeFileWriter, { at, ...options });
  if (saved.kind === 'saved') throw new Error('saved');
  return saved;
}

describe('what would be written', () => {
  test('is shown line by line before, with secrets masked', () => {
    const pending = withEdit().lay('password', 'Neu;"7').lay('port', '465').lay('security', 'tls').pending;
    expect(pending).toEqual([
      { line: 3, section: 'mail', key: 'server', before: 'server = a.example', after: 'server = b.example' },
      { line: 4, section: 'mail', key: 'password', before: 'password = "••••••••"', after: 'password = ••••••••' },
      { line: 6, section: 'mail', key: 'port', before: null, after: 'port = 465' },
      { line: 7, section: 'mail', key: 'encryption', before: null, after: 'encryption = tls' },
    ]);
  });

  test('leaves out what the command line gave and what the file holds already', () => {
    const configuration = open().lay('host', 'c.example', 'command-line').lay('sender', 'x@a.example');
    expect(configuration.pending).toEqual([]);
    expect(refusal(configuration)).toMatchObject({ reason: 'nothing-to-save', path });
    expect(names()).toEqual(['maildiag.ini']);
  });

  test('is nothing where the system has no such setting, no file, or the value cannot stand in it', () => {
    const nowhere = open().lay('senderDomain', 'x');
    expect(nowhere.plan()).toMatchObject({ kind: 'unwritable', reason: 'no-place', key: 'senderDomain' });
    expect(nowhere.pending).toEqual([]);
    expect(Configuration.ofOptions(nodeFiles).lay('host', 'x.example').plan()).toMatchObject({ reason: 'no-file' });
    const broken = open().lay('password', 'geheim\nwort');
    expect(refusal(broken)).toMatchObject({
      reason: 'unwritable',
      unwritable: { reason: 'line-break', key: 'password' },
    });
    expect(JSON.stringify(refusal(broken))).not.toContain('geheim');
    expect(text(path)).toBe(content);
  });

  test('is refused where the present value is torn, or another section would count', () => {
    writeFileSync(path, '[mail]\nserver = a.example\nsender = x@a.example\npassword =\nge heim=1\n');
    expect(open().lay('password', 'neu').plan()).toMatchObject({ reason: 'torn', key: 'password', line: 4 });
    writeFileSync(path, '[mail]\nport = 25\n[mail]\nserver = a.example\nsender = x@a.example\n');
    expect(open().lay('port', '465').plan()).toMatchObject({ reason: 'no-effect', key: 'port' });
  });
});

describe('a save', () => {
  test('writes the value and nothing else, and keeps a backup that its owner alone can read', () => {
    chmodSync(path, 0o640);
    const saved = save();
    expect(saved).toMatchObject({ path, target: path, backup: join(directory, backupName) });
    expect(text(path)).toBe(edited);
    expect(text(join(directory, backupName))).toBe(content);
    expect([mode(path), mode(join(directory, backupName))]).toEqual(['640', '600']);
    expect(names()).toEqual(['maildiag.ini', backupName]);
  });

  test('gives the configuration on the new file, with nothing pending', () => {
    const { configuration } = save(withEdit().lay('port', '26', 'command-line'));
    expect(configuration.pending).toEqual([]);
    expect(configuration.settings.values.host).toMatchObject({ value: 'b.example', from: 'file' });
    expect(configuration.settings.values.port).toMatchObject({ value: 26, from: 'command-line' });
    expect(open().settings.values.host?.value).toBe('b.example');
  });

  test('can be followed by another in the same second: no backup is overwritten', () => {
    const { configuration } = save();
    const second = save(configuration.lay('host', 'c.example'));
    expect(second.backup).toBe(join(directory, `${backupName}-2`));
    expect(text(join(directory, backupName))).toBe(content);
    expect(text(join(directory, `${backupName}-2`))).toBe(edited);
  });

  test('does not follow a link that lies where the backup goes', () => {
    writeFileSync(join(directory, 'victim'), 'safe');
    symlinkSync('victim', join(directory, backupName));
    save();
    expect(text(join(directory, 'victim'))).toBe('safe');
    expect(text(join(directory, `${backupName}-2`))).toBe(content);
  });

  test('keeps a symbolic link and writes beside its target', () => {
    mkdirSync(join(directory, 'links'));
    const link = join(directory, 'links', 'mail.ini');
    symlinkSync('../maildiag.ini', link);
    expect(save(withEdit(link))).toMatchObject({ path: link, target: path, backup: join(directory, backupName) });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(text(path)).toBe(edited);
    expect(readdirSync(join(directory, 'links'))).toEqual(['mail.ini']);
  });

  test('keeps special permission bits', () => {
    chmodSync(path, 0o2660);
    save();
    expect(mode(path)).toBe('2660');
  });

  test.skipIf(process.getuid?.() !== 0)('keeps owner and group, for the backup too', () => {
    const work = join(directory, 'theirs.ini');
    writeFileSync(work, content, { mode: 0o640 });
    chownSync(work, 12_345, 23_456);
    const { backup } = save(withEdit(work));
    for (const file of [work, backup ?? '']) {
      expect(statSync(file)).toMatchObject({ uid: 12_345, gid: 23_456 });
    }
    expect(mode(work)).toBe('640');
  });

  test('sweeps what killed saves left behind more than a minute ago, nothing else', () => {
    const old = new Date(Date.now() - 120_000);
    const leftover = '.maildiag-save-0123abcd-0123456789abcdef';
    for (const name of [leftover, '.maildiag-save-notes', 'maildiag.ini.bak']) {
      writeFileSync(join(directory, name), 'x');
      utimesSync(join(directory, name), old, old);
    }
    writeFileSync(join(directory, '.maildiag-save-0123abcd-ffffffffffffffff'), 'of another file, under way');
    save();
    expect(names()).toEqual([
      '.maildiag-save-0123abcd-ffffffffffffffff',
      '.maildiag-save-notes',
      'maildiag.ini',
      'maildiag.ini.bak',
      backupName,
    ]);
  });
});

describe('nothing is written', () => {
  test('into a write-protected file unless that is agreed to; it is protected again then', () => {
    chmodSync(path, 0o440);
    expect(refusal()).toMatchObject({ reason: 'read-only', leftovers: [] });
    expect([text(path), mode(path), names().length]).toEqual([content, '440', 1]);
    save(withEdit(), { overwriteReadOnly: true });
    expect([text(path), mode(path), mode(join(directory, backupName))]).toEqual([edited, '440', '400']);
  });

  test('into a file with a second name unless that is agreed to', () => {
    linkSync(path, join(directory, 'other-name'));
    expect(refusal()).toMatchObject({ reason: 'hard-linked' });
    expect(text(path)).toBe(content);
    save(withEdit(), { breakHardLinks: true });
    expect([text(path), text(join(directory, 'other-name'))]).toEqual([edited, content]);
  });

  test('into a file that another program has changed since it was read', () => {
    const configuration = withEdit();
    writeFileSync(path, content.replace('x@', 'y@'));
    expect(refusal(configuration)).toMatchObject({ reason: 'changed-meanwhile', leftovers: [] });
    expect(text(path)).toContain('y@');
    expect(names()).toEqual(['maildiag.ini']);
  });

  test('through a link that leads nowhere, into a file that is gone, or into a directory', () => {
    const link = join(directory, 'link.ini');
    symlinkSync(path, link);
    const throughLink = withEdit(link);
    const direct = withEdit();
    unlinkSync(path);
    expect(refusal(throughLink)).toMatchObject({ reason: 'dangling-link' });
    expect(refusal(direct)).toMatchObject({ reason: 'missing' });
    mkdirSync(path);
    expect(refusal(direct)).toMatchObject({ reason: 'not-a-file' });
    expect(names()).toEqual(['link.ini', 'maildiag.ini']);
  });
});

describe('a save is taken back', () => {
  test('from the backup, which stays', () => {
    const saved = save();
    const restored = restoreBackup(saved, nodeFileWriter);
    expect(restored).toMatchObject({ kind: 'saved', path, backup: null });
    expect(text(path)).toBe(content);
    expect(names()).toEqual(['maildiag.ini', backupName]);
    if (restored.kind === 'not-saved') return;
    expect(restored.configuration.settings.values.host?.value).toBe('a.example');
    expect(restored.configuration.pending).toEqual([]);
    expect(restored.lines).toEqual([
      { line: 3, section: 'mail', key: 'server', before: 'server = b.example', after: 'server = a.example' },
    ]);
  });

  test('not where the file or the backup has been changed since', () => {
    const saved = save();
    writeFileSync(path, `${edited}; by hand\r\n`);
    expect(restoreBackup(saved, nodeFileWriter)).toMatchObject({ reason: 'changed-meanwhile' });
    expect(text(path)).toContain('by hand');
    writeFileSync(path, edited);
    writeFileSync(join(directory, backupName), 'x');
    expect(restoreBackup(saved, nodeFileWriter)).toMatchObject({ reason: 'backup-changed' });
    unlinkSync(join(directory, backupName));
    expect(restoreBackup(saved, nodeFileWriter)).toMatchObject({ reason: 'backup-changed' });
    expect(existsSync(join(directory, backupName))).toBe(false);
    expect(text(path)).toBe(edited);
  });
});
