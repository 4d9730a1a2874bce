import { type Finding, finding } from '../../findings/finding.ts';
import { foldKey } from '../fold-key.ts';
import { judgeSwitch } from '../judge-switch.ts';
import { Judgement } from '../judgement.ts';
import type { ReadResult } from '../system-definition.ts';
import type { ChosenCertificate } from './chosen-certificate.ts';
import { esofficeFurther } from './esoffice-further.ts';
import { furtherSenders } from './esoffice-keys.ts';
import { esofficeSenders } from './esoffice-senders.ts';
import { esofficeVocabulary } from './esoffice-vocabulary.ts';
import { exchangeVocabulary } from './exchange-vocabulary.ts';
import { furtherAddresses } from './further-addresses.ts';
import { judgeExchange } from './judge-exchange.ts';
import { judgeSmime } from './judge-smime.ts';
import { judgeSmtp } from './judge-smtp.ts';
import { judgeTimeout } from './judge-timeout.ts';
import { readServerType } from './read-server-type.ts';
import type { EsofficeFields } from './resolve-esoffice.ts';

/** What the judgement needs beside the values. */
interface EsofficeSurroundings {
  readonly file: string;
  /** null: none is named, or nobody looks at it. */
  readonly certificate: ChosenCertificate | null;
  /** For the certificate's validity. */
  readonly today: Date;
}

function judgeServerType(judgement: Judgement, type: EsofficeFields['type']): void {
  const text = judgement.text('transport');
  const transport = type === 'SMTP' ? 'smtp' : 'ews';
  if (text !== null && readServerType(text) !== null) {
    judgement.accept('transport', transport);
    return;
  }
  if (text === null) judgement.missing('transport');
  else judgement.reject('transport', 'SMTP, Exchange');
  judgement.assume('transport', transport);
}

/** All rules for the values of an outgoing mail server; `disabled` tells whether only that has to be told. */
export function judgeEsoffice(
  fields: EsofficeFields,
  { file, certificate, today }: EsofficeSurroundings,
): ReadResult & { readonly disabled: boolean } {
  const { type, given, main, mainSender } = fields;
  const vocabulary = type === 'SMTP' ? esofficeVocabulary : exchangeVocabulary;
  const judgement = new Judgement(vocabulary, given, { file, trust: null });
  const enabled = judgeSwitch(judgement, 'enabled', true);
  const extra = main.extras.get(foldKey(furtherSenders));
  const further = furtherAddresses(extra);

  judgeServerType(judgement, type);
  let first: readonly Finding[] = [];
  if (type === 'Exchange') first = judgeExchange(judgement, fields);
  else judgeSmtp(judgement, further.addresses);
  const senders = esofficeSenders(judgement.values.sender, mainSender, further.addresses, extra);
  for (const found of further.findings) judgement.add(found);
  judgeTimeout(judgement);
  const addresses = senders.map(({ address }) => address);
  if (type === 'SMTP') judgeSmime(judgement, certificate, addresses, today);

  const { settings, findings } = judgement.result({ senders });
  const complete = { ...settings, further: esofficeFurther(fields, settings) };
  if (enabled !== false) return { settings: complete, findings: [...first, ...findings], disabled: false };
  // The product does not look at the values while sending is off: they are shown as entered, none is called wrong.
  const whose = { kind: 'system', name: null } as const;
  const off = finding('config.mail-disabled', { ...judgement.place('enabled'), reason: 'switched-off', whose });
  return { settings: { ...complete, rejected: {} }, findings: [off], disabled: true };
}
