const transcribed: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
];

/**
 * A native key in the form in which keys are compared: case, blanks, hyphens, brackets and slashes do not count, umlauts
 * and their transcriptions are the same. So `Absender prüfen`, `absender pruefen` and `ABSENDER-PRUEFEN` are one key.
 */
export function foldKey(key: string): string {
  let folded = key.normalize('NFC').toLowerCase();
  for (const [letter, letters] of transcribed) folded = folded.replace(letter, letters);
  return folded.replace(/[\s_\-–()[\]/.:„“"']/g, '');
}
