/** Facts of a report that a comparison looks at: where each stands in `steps[].facts` or in `environment`. */
export const comparedFacts = [
  { key: 'addresses', step: 'server', path: ['addresses'] },
  { key: 'localAddress', step: 'port', path: ['localAddress'] },
  { key: 'tls', step: 'encryption', path: ['version'] },
  { key: 'certificate', step: 'certificate', path: ['chain', '0', 'fingerprint256'] },
  { key: 'mechanisms', step: 'credentials', path: ['offered'] },
  { key: 'host', step: null, path: ['host'] },
  { key: 'os', step: null, path: ['os'] },
  { key: 'node', step: null, path: ['node'] },
  { key: 'maildiag', step: null, path: ['maildiag'] },
  { key: 'resolver', step: null, path: ['resolver'] },
] as const;

export type ComparedFact = (typeof comparedFacts)[number]['key'];
