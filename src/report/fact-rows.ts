import type { StepFacts } from '../diagnosis/step-facts.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import { exchangeProduct } from '../explain/phrases/exchange-facts.ts';
import { tokenWords } from '../explain/phrases/web-facts.ts';
import { documentWords } from './document-words.ts';
import type { Cell } from './report-block.ts';
import type { ReportInput } from './report-input.ts';

/** What one step measured; null: it did not run so far. */
export function factsOf<Id extends StepId>(
  { diagnosis }: Pick<ReportInput, 'diagnosis'>,
  id: Id,
): StepFacts[Id] | null {
  const facts: readonly unknown[] = diagnosis.steps.flatMap((step) => (step.id === id ? [step.facts] : []));
  return (facts[0] as StepFacts[Id] | null | undefined) ?? null;
}

/** What the steps measured, one fact a row. Empty where no server was asked. */
export function factRows(input: ReportInput): readonly (readonly Cell[])[] {
  const words = documentWords[input.locale];
  const server = factsOf(input, 'server');
  const port = factsOf(input, 'port');
  const encryption = factsOf(input, 'encryption');
  const certificate = factsOf(input, 'certificate');
  const credentials = factsOf(input, 'credentials');
  const domain = factsOf(input, 'sender')?.domain;
  const arrival = factsOf(input, 'delivery')?.arrival;
  const fact = (name: string, text: string | null | undefined): (readonly Cell[])[] =>
    text === null || text === undefined || text === '' ? [] : [[name, { code: text }]];
  const states = new Map(port?.addresses.map(({ address, ms }) => [address, `${address} (${ms} ms)`]) ?? []);
  return [
    ...fact(words.addresses, server?.addresses.map((each) => states.get(each) ?? each).join(', ')),
    ...fact(words.localAddress, port?.localAddress),
    ...fact(
      words.ownRelay,
      port?.ownRelay?.map((each) => words.ownRelayPort(each.port, each.state === 'answers')).join(', '),
    ),
    ...fact(words.greeting, encryption?.greeting ?? port?.greeting),
    ...fact(words.encryption, [encryption?.version, encryption?.cipher].filter((each) => each != null).join(', ')),
    ...fact(words.mechanisms, credentials?.offered.join(' ')),
    ...fact(words.token, credentials?.token && tokenWords(credentials.token, credentials.user, input.locale)),
    ...fact('Exchange', exchangeProduct(credentials?.exchange)),
    ...fact(words.systemMechanism, credentials?.systemWould),
    ...fact(words.windowsDomain, windowsDomain(credentials?.ntlm, words.clock)),
    ...(certificate?.chain ?? []).flatMap(
      ({ subject, issuer, validTo, fingerprint256 }, index): (readonly Cell[])[] => [
        [words.certificate(index + 1), `${subject}: ${words.certificateOf(issuer, validTo.slice(0, 10))}`],
        [`${words.certificate(index + 1)}, ${words.fingerprint}`, { code: fingerprint256 }],
      ],
    ),
    ...(domain === undefined
      ? []
      : [
          ...fact(words.mailServers(domain.name), domain.nullMx ? '.' : domain.mailServers.join(', ')),
          ...domain.spf.flatMap((record) => fact(words.spf(domain.name), record)),
          ...fact(words.dmarc(domain.dmarc?.domain ?? domain.name), domain.dmarc?.record),
          ...fact(
            words.dkim(domain.name),
            domain.dkim.flatMap(({ selector, state }) => (state === 'published' ? [selector] : [])).join(', '),
          ),
        ]),
    ...fact(words.arrival, arrival?.folder),
    ...fact(words.authentication, arrival?.authentication),
  ];
}

/** What the server said about itself with NTLM: domain, server, and its clock where that is a minute wrong or more. */
function windowsDomain(ntlm: StepFacts['credentials']['ntlm'], clock: (seconds: number) => string): string {
  if (ntlm === undefined) return '';
  const { domain, dnsDomain, computer, dnsComputer, clockSkewSeconds } = ntlm;
  const skew = clockSkewSeconds ?? 0;
  const parts = [domain, dnsDomain, dnsComputer ?? computer, Math.abs(skew) < 60 ? null : clock(skew)];
  return parts.filter((part) => part !== null).join(', ');
}
