import type { FileWriter, NewFile } from '../../src/systems/file-writer.ts';

/** What may be done to a call: it is told before the real one and may throw in its place. */
export type Fault = (call: string, number: number) => void;

/** The same files, but each call is counted, from 1, and told to `fault` first. A file is closed in any case. */
export function faultyWriter(real: FileWriter, fault: Fault): FileWriter {
  let number = 0;
  const tell = (call: string): void => {
    number += 1;
    fault(call, number);
  };
  const told =
    <Arguments extends unknown[], Result>(name: string, call: (...parts: Arguments) => Result) =>
    (...parts: Arguments): Result => {
      tell(name);
      return call(...parts);
    };
  const newFile = (file: NewFile): NewFile => ({
    write: told('write', file.write),
    setOwner: told('setOwner', file.setOwner),
    setMode: told('setMode', file.setMode),
    sync: told('sync', file.sync),
    close: () => {
      file.close();
      tell('close');
    },
  });
  return {
    posix: real.posix,
    isWritable: (path) => real.isWritable(path),
    resolve: told('resolve', (path: string) => real.resolve(path)),
    state: told('state', (path: string) => real.state(path)),
    read: told('read', (path: string, limit: number) => real.read(path, limit)),
    names: told('names', (path: string) => real.names(path)),
    create: told('create', (path: string) => newFile(real.create(path))),
    rename: told('rename', (from: string, to: string) => real.rename(from, to)),
    replace: told('replace', (from: string, to: string) => real.replace(from, to)),
    remove: told('remove', (path: string) => real.remove(path)),
    syncDirectory: told('syncDirectory', (path: string) => real.syncDirectory(path)),
  };
}
