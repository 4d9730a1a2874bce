import type { Answer } from 'dns-packet';
import { Redactor } from '../../../src/border/redactor.ts';
import { realWorld } from '../../../src/commands/real-world.ts';
import type { Diagnosis, StepState } from '../../../src/diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../../src/diagnosis/run.ts';
import { severityOf } from '../../../src/explain/severity-of.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { defineFault } from '../../../src/practice/faults/define-fault.ts';
import { smtp } from '../../../src/practice/faults/smtp.ts';
import { startPractice } from '../../../src/practice/start-practice.ts';
import type { MailSettings } from '../../../src/settings/mail-settings.ts';
import { Secret } from '../../../src/settings/secret.ts';
import { injixo } from '../../../src/systems/injixo/injixo.ts';
import { setting } from '../../helpers/diagnose-settings.ts';
import { startDnsServer, type Zone } from '../../helpers/dns-server.ts';
import { reports } from '../../servers/accounts.ts';

export interface Look {
  /** What the DNS knows, beside the mail server. */
  readonly zone?: Zone;
  readonly options: Partial<DiagnosisOptions>;
  readonly sender?: string;
  readonly to?: string;
  readonly values?: MailSettings['values'];
  /** Called with the mail that the mail server took, while it is being looked for. */
  readonly arrives?: (mail: string, run: Run) => Promise<void> | void;
}

/** What the delivery step came to. */
export interface Looked {
  readonly step: StepState<'delivery'>;
  readonly codes: readonly string[];
  readonly findings: readonly Finding[];
  readonly signIns: number;
  readonly diagnosis: Diagnosis;
}

/** Sends a test mail through a healthy mail server and looks for it in the mailbox that the options name. */
export async function sendAndLook({ zone = {}, options, values = {}, ...more }: Look): Promise<Looked> {
  const { sender = reports.user, to = reports.user, arrives = () => {} } = more;
  const wording = { id: 'healthy-server', en: 'Healthy', de: 'Gesund' };
  const script = { encryption: 'none', authInClear: true } as const;
  const fault = defineFault({ ...wording, expects: [], script: smtp(script) });
  const server = await startPractice(fault, { password: reports.password });
  const address = (name: string, data: string): readonly Answer[] => [{ type: 'A', name, ttl: 60, data }];
  const dns = await startDnsServer({ 'smtp.kunde.test': address('smtp.kunde.test', '127.0.0.1'), ...zone });
  const password = new Secret(reports.password);
  const settings: MailSettings = {
    ...{ system: 'ntcs', file: null, trust: null },
    values: {
      host: setting('SMTP-Server', 'smtp.kunde.test'),
      port: setting('SMTP-Port', server.port),
      security: setting('TLS', 'none' as const),
      user: setting('Standarduser', 'reports@practice.test'),
      password: { ...setting('SMTP-Passwort', password), written: null },
      sender: setting('Absenderadresse', sender),
      ...values,
    },
  };
  try {
    const run = new Run(
      { settings, vocabulary: injixo.vocabulary, configuration: [] },
      {
        ...{ recipient: to, send: true, timeoutMs: 1_500, helo: 'client.practice.test', resolver: dns.address },
        ...{ extraRoots: [], neighbourPorts: [], only: null, skip: [], ...options },
      },
      { world: realWorld, redactor: new Redactor([password]), severity: severityOf },
    );
    for await (const event of run.events()) {
      if (event.type !== 'step-event' || event.event.type !== 'waiting') continue;
      if (event.event.wait?.for === 'mailbox') await arrives(server.mails[0]?.data ?? '', run);
    }
    run.close();
    const step = run.state.steps.find((each): each is StepState<'delivery'> & typeof each => each.id === 'delivery');
    if (step === undefined) throw new Error('no delivery step');
    const codes = step.findings.map(({ code }) => code);
    return { step, codes, findings: step.findings, signIns: run.base.knowledge.signIns, diagnosis: run.state };
  } finally {
    await server.close();
    dns.close();
  }
}
