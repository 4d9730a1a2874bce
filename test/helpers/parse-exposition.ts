/** One sample of a metric. */
export interface Sample {
  readonly name: string;
  readonly labels: { readonly [name: string]: string };
  readonly value: number;
}

const unescaped: { readonly [escaped: string]: string } = { '\\\\': '\\', '\\"': '"', '\\n': '\n' };

function labelsOf(text: string): { readonly [name: string]: string } {
  const found: { [name: string]: string } = {};
  const pair = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\\\|\\"|\\n)*)"(,|$)/y;
  let at = 0;
  while (at < text.length) {
    pair.lastIndex = at;
    const match = pair.exec(text);
    if (match === null) throw new Error(`no label: ${text.slice(at)}`);
    const [whole, name = '', value = ''] = match;
    if (Object.hasOwn(found, name)) throw new Error(`label twice: ${name}`);
    found[name] = value.replace(/\\[\\"n]/g, (each) => unescaped[each] ?? '');
    at += whole.length;
  }
  return found;
}

/**
 * Reads Prometheus' text format 0.0.4 strictly: every metric has HELP and TYPE in front of all its samples, which stand
 * together; no series twice; a line feed at the end.
 *
 * @throws Error where a line is not of this format
 */
export function parseExposition(text: string): readonly Sample[] {
  if (!text.endsWith('\n') || text.includes('\r'))
    throw new Error('the last line has no line feed, or lines end with CR');
  const samples: Sample[] = [];
  const known = new Set<string>();
  const series = new Set<string>();
  let current = '';
  let helped = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const help = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) [^\\]+$/.exec(line);
    const type = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (?:gauge|counter)$/.exec(line);
    if (help !== null) {
      helped = help[1] ?? '';
      if (known.has(helped)) throw new Error(`HELP twice: ${line}`);
      known.add(helped);
    } else if (type !== null) {
      current = type[1] ?? '';
      if (current !== helped) throw new Error(`TYPE without HELP: ${line}`);
    } else {
      const match = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line);
      if (match === null) throw new Error(`no sample: ${line}`);
      const [, name = '', labels = '', value = ''] = match;
      if (name !== current) throw new Error(`a sample outside its metric: ${line}`);
      const sample = { name, labels: labelsOf(labels), value: Number(value) };
      const key = JSON.stringify([name, Object.entries(sample.labels).sort()]);
      if (series.has(key)) throw new Error(`series twice: ${line}`);
      series.add(key);
      samples.push(sample);
    }
  }
  return samples;
}
