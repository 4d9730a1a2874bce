/** Mozilla's public data base of mail providers, as it stood in March 2026. */
export function ispdb(entry: string): { readonly source: string; readonly checked: string } {
  return { source: `https://github.com/thunderbird/autoconfig, ispdb/${entry}`, checked: '2026-03' };
}

/** Known from public usage, not compared with a page of the provider. */
export const commonUsage = { source: 'common usage', checked: null } as const;
