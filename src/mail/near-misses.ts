import { Deadline } from './deadline.ts';
import { editDistance } from './edit-distance.ts';
import { submissionHosts } from './submission-hosts.ts';

const asked = 12;
const returned = 3;

/** Endings that are slips of the fingers, never top-level domains, with what was meant. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cim: 'com',
  vom: 'com',
  xom: 'com',
  comm: 'com',
  cmo: 'com',
  ocm: 'com',
  coom: 'com',
  cpm: 'com',
  om: 'com',
  ed: 'de',
  dee: 'de',
  dde: 'de',
  ded: 'de',
  d: 'de',
  e: 'de',
  nte: 'net',
  ent: 'net',
  nett: 'net',
  nt: 'net',
  met: 'net',
  bet: 'net',
  ogr: 'org',
  rog: 'org',
  orgg: 'org',
  hc: 'ch',
  chh: 'ch',
  ta: 'at',
  att: 'at',
};

/**
 * Names like this one that do exist, the likeliest first, three at most: the well-known submission hosts, another
 * prefix, another ending, letters swapped or doubled. Asks `exists` (a DNS question) for twelve names at most, all at once.
 */
export async function nearMisses(
  host: string,
  exists: (name: string) => Promise<boolean>,
  signal: AbortSignal,
  deadlineMs: number,
): Promise<string[]> {
  const candidates = nearMissCandidates(host);
  const found = new Set<string>();
  const deadline = new Deadline(deadlineMs, signal);
  const questions = candidates.map(async (name) => {
    if (await exists(name).catch(() => false)) found.add(name);
  });
  try {
    await Promise.race([Promise.all(questions), deadline.over(null)]);
  } finally {
    deadline.end();
  }
  return candidates.filter((name) => found.has(name)).slice(0, returned);
}

/** The names worth asking for, the likeliest first. */
export function nearMissCandidates(host: string): string[] {
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (name.length > 253) return [];
  const weights = new Map<string, number>();
  const propose = (candidate: string, weight: number): void => {
    if (candidate === name || !hostPattern.test(candidate)) return;
    weights.set(candidate, Math.min(weight, weights.get(candidate) ?? weight));
  };
  const ended = rightEnding(name);
  for (const known of submissionHosts) {
    const distance = Math.min(editDistance(name, known, 2), editDistance(ended, known, 2) + (ended === name ? 0 : 0.5));
    if (distance <= 2) propose(known, distance);
    else if (editDistance(domainOf(ended), domainOf(known), 1) <= 1) propose(known, 2.5);
  }
  propose(ended, 1);
  const cleaned = ended.replace(/\.{2,}/g, '.').replaceAll(',', '.');
  propose(cleaned, 1);
  const { glued, domain } = partsOf(cleaned);
  if (glued !== null) propose(glued, 1.2);
  // `mial.` is rather a slip of the keys than another host.
  for (const prefix of ['smtp', 'mail']) {
    const likely = `${prefix}.${domain}`;
    propose(likely, editDistance(name, likely, 2) <= 2 ? 0.9 : prefix === 'smtp' ? 1.5 : 1.6);
  }
  if (domain !== cleaned) {
    propose(domain, 4);
    propose(`smtp.${cleaned}`, 5);
  }
  for (const undoubled of withoutDoubles(cleaned)) propose(undoubled, 3);
  for (const swapped of withSwaps(cleaned)) propose(swapped, 6);
  return [...weights]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, asked)
    .map(([candidate]) => candidate);
}

const hostPattern = /^(?!-)[\p{L}\p{N}_-]{1,63}(?:\.(?!-)[\p{L}\p{N}_-]{1,63})+$/u;

function domainOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function rightEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  const right = Object.entries(endings).find(([wrong]) => wrong === name.slice(dot + 1))?.[1];
  return dot > 0 && right !== undefined ? name.slice(0, dot + 1) + right : name;
}

/** The domain behind the prefix; `glued`: the name with the dot that is missing behind its prefix (`smtpexample.com`). */
function partsOf(name: string): { readonly glued: string | null; readonly domain: string } {
  const labels = name.split('.');
  const run = /^(smtp|mail)[-_]?(.+\..+)$/.exec(name);
  if (labels.length === 2 && run?.[1] !== undefined && run[2] !== undefined) {
    return { glued: `${run[1]}.${run[2]}`, domain: run[2] };
  }
  return { glued: null, domain: labels.length > 2 ? labels.slice(1).join('.') : name };
}

function* withoutDoubles(name: string): Generator<string> {
  for (let index = 1; index < name.length; index++) {
    if (name[index] === name[index - 1]) yield name.slice(0, index) + name.slice(index + 1);
  }
}

/** Each pair of neighbouring letters swapped, within one label. */
function* withSwaps(name: string): Generator<string> {
  for (let index = 1; index < name.lastIndexOf('.'); index++) {
    const [left, right] = [name[index - 1] ?? '.', name[index] ?? '.'];
    if (left === '.' || right === '.' || left === right) continue;
    yield name.slice(0, index - 1) + right + left + name.slice(index + 1);
  }
}
