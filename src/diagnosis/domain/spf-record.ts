/** Terms of an SPF record without its version (RFC 7208 section 4.6.1). */
function termsOf(record: string): readonly string[] {
  return record.trim().split(/\s+/).slice(1);
}

const isAll = (term: string) => /^[+?~-]?all$/i.test(term);
const isRedirect = (term: string) => /^redirect=/i.test(term);
const isMechanism = (term: string) => !isAll(term) && !/^[a-z][\w.-]*=/i.test(term);

/** Whether it is an SPF record (RFC 7208 section 4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** Whether the record says that the domain sends no mail at all. */
export function sendsNoMail(record: string): boolean {
  const terms = termsOf(record);
  return !terms.some((term) => isMechanism(term) || isRedirect(term)) && terms.some((term) => /^[~-]all$/i.test(term));
}

/** From strict to mild. */
const ends: readonly string[] = ['-all', '~all', '?all', 'all', '+all'];

/**
 * One record that says what all of these say, and covers these mechanisms as well. Of several ends the mildest is kept: it
 * breaks nobody's mail. `end`: where the records have none.
 */
export function mergedSpfRecord(records: readonly string[], added: readonly string[], end: '-all' | '~all'): string {
  const terms = records.flatMap(termsOf);
  const kept = terms.filter((term) => !isAll(term) && !isRedirect(term));
  const known = new Set(kept.map((term) => term.toLowerCase()));
  const fresh = added.filter((term) => !known.has(term.toLowerCase()));
  const alls = terms.filter(isAll).map((term) => term.toLowerCase());
  const mildest = alls.toSorted((one, other) => ends.indexOf(other) - ends.indexOf(one))[0];
  const redirects = mildest === undefined ? terms.filter(isRedirect).slice(0, 1) : [];
  const last = redirects.length > 0 ? redirects : [mildest ?? end];
  return [...new Set(['v=spf1', ...kept, ...fresh, ...last])].join(' ');
}
