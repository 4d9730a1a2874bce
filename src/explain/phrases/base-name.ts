/** The last part of a path, with slashes of either kind: `cacert.pem`. */
export function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) || path;
}
