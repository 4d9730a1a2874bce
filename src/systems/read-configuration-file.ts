import { decodeText } from '../border/decode-text.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { FindingArgs } from '../findings/finding-args.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';

/** Bytes. The largest known isps.cfg has some hundred kilobytes. */
const largest = 4 * 1024 * 1024;

type Reason = FindingArgs['config.unreadable']['reason'];

const reasons: { readonly [code: string]: Reason } = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'permission',
  EPERM: 'permission',
};

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

/**
 * Reads and decodes a configuration file. Whatever stands in the way is a finding (`config.unreadable`), never a throw;
 * a file over 4 MiB is refused by its size alone, a device or pipe without being opened.
 */
export function readConfigurationFile(path: string, files: FileReader): ConfigurationBytes | Finding {
  const refuse = (reason: Reason, detail: string) => finding('config.unreadable', { file: path, reason, detail });
  try {
    const stat = files.stat(path);
    if (stat.kind === 'directory') return refuse('directory', '');
    if (stat.kind === 'other') return refuse('other', 'not a regular file');
    const tooLarge = (size: number) => refuse('too-large', `${(size / 1024 / 1024).toFixed(1)} MiB`);
    if (stat.size > largest) return tooLarge(stat.size);
    const bytes = files.read(path, largest + 1);
    if (bytes.length > largest) return tooLarge(bytes.length);
    const decoded = decodeText(bytes);
    if (decoded === 'binary') return refuse('binary', 'NUL');
    if (decoded === 'encoding') return refuse('encoding', 'UTF-16');
    return { ...decoded, path, bytes, mode: files.posix ? stat.mode : null };
  } catch (error) {
    const code = codeOf(error);
    return refuse(reasons[code] ?? 'other', code);
  }
}
