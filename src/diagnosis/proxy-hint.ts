import type { DiagnosisOptions } from './diagnosis-options.ts';

/** The variable that names a proxy, for a finding about a server that does not answer directly. */
export function proxyHint({ proxy, proxyVariable }: Pick<DiagnosisOptions, 'proxy' | 'proxyVariable'>): {
  readonly proxyVariable?: string;
} {
  return proxy === undefined && proxyVariable !== undefined ? { proxyVariable } : {};
}
