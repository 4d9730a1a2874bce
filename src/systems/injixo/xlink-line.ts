import type { IniFile } from '../ini-file.ts';

/** The port of the Enterprise server that Xlink connects to. */
const xlinkPort = /\b45054\b/;

/** The line that gives away the other `isps.cfg`, the one in the Xlink folder; null: it is not that file. */
export function xlinkLine(ini: IniFile): number | null {
  for (const { lines } of ini.sections) {
    const keys = lines.filter((line) => line.kind === 'key');
    const url = keys.find(({ key }) => key.toLowerCase() === 'url');
    if (url !== undefined && keys.some(({ value }) => xlinkPort.test(value))) return url.line;
  }
  return null;
}
