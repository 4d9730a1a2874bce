/** A name of a user, account or print template in the form in which NTCS names are compared: case and outer blanks do not count. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
