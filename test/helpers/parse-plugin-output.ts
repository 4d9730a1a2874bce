/** What a monitoring system reads of a plugin. */
export interface PluginOutput {
  readonly state: string;
  readonly text: string;
  /** Value and unit by label. */
  readonly performance: { readonly [label: string]: readonly [value: number, unit: string] };
}

/**
 * Reads a plugin's output strictly: one line, one bar at most, performance data as
 * `label=value[unit];[warn];[crit];[min];[max]` (Monitoring Plugins Development Guidelines).
 *
 * @throws Error where it is not of this form
 */
export function parsePluginOutput(output: string): PluginOutput {
  const match = /^MAILDIAG (OK|WARNING|CRITICAL|UNKNOWN) - ([^|\n]+)(?:\|([^|\n]+))?\n$/.exec(output);
  if (match === null) throw new Error(`no plugin output: ${output}`);
  const [, state = '', text = '', data] = match;
  const performance: { [label: string]: readonly [number, string] } = {};
  for (const item of data?.split(' ') ?? []) {
    const parts = /^([a-z_]{1,19})=(-?\d+(?:\.\d+)?)(s|ms|%|B|c|)(?:;[\d.]*){4}$/.exec(item);
    if (parts === null) throw new Error(`no performance data: ${item}`);
    const [, label = '', value = '', unit = ''] = parts;
    performance[label] = [Number(value), unit];
  }
  return { state, text, performance };
}
