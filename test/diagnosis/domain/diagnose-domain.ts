import type { Answer } from 'dns-packet';
import { Redactor } from '../../../src/border/redactor.ts';
import { realWorld } from '../../../src/commands/real-world.ts';
import type { Diagnosis, StepState } from '../../../src/diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../../../src/diagnosis/diagnosis-options.ts';
import type { DomainFacts } from '../../../src/diagnosis/domain/domain-facts.ts';
import { Run } from '../../../src/diagnosis/run.ts';
import { severityOf } from '../../../src/explain/severity-of.ts';
import type { FindingArgs } from '../../../src/findings/finding-args.ts';
import { defineFault } from '../../../src/practice/faults/define-fault.ts';
import { smtp } from '../../../src/practice/faults/smtp.ts';
import { startPractice } from '../../../src/practice/start-practice.ts';
import type { MailSettings } from '../../../src/settings/mail-settings.ts';
import { Secret } from '../../../src/settings/secret.ts';
import { injixo } from '../../../src/systems/injixo/injixo.ts';
import { setting } from '../../helpers/diagnose-settings.ts';
import { startDnsServer, type Zone } from '../../helpers/dns-server.ts';

/** A domain's records in short. */
export interface Domain {
  readonly a?: readonly string[];
  readonly mx?: readonly string[];
  readonly txt?: readonly string[];
}

export interface DomainWish {
  /** What the DNS knows; every other name does not exist. `trouble`: it fails for this name. */
  readonly zone: Readonly<Record<string, Domain | 'servfail' | 'silent'>>;
  readonly sender?: string;
  readonly to?: string;
  /** The mail server as the settings name it; its address is 203.0.113.10 unless the zone says otherwise. */
  readonly host?: string;
  /** Mail goes to port 25 and nobody signs in; receivers see this address of ours. */
  readonly directFrom?: string;
  readonly options?: Partial<DiagnosisOptions>;
}

/** What the sender step came to. */
export class DomainDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly step: StepState<'sender'>;
  readonly questions: readonly string[];

  constructor(diagnosis: Diagnosis, questions: readonly string[]) {
    const step = diagnosis.steps.find((each): each is StepState<'sender'> & typeof each => each.id === 'sender');
    if (step === undefined) throw new Error('no sender step');
    this.diagnosis = diagnosis;
    this.step = step;
    this.questions = questions;
  }

  get domain(): DomainFacts | undefined {
    return this.step.facts?.domain;
  }

  get codes(): readonly string[] {
    return this.step.findings.map(({ code }) => code);
  }

  args<Code extends 'sender.spf-fail' | 'sender.dmarc-fail' | 'sender.dkim-missing' | 'dns.null-mx'>(
    code: Code,
  ): FindingArgs[Code] {
    const found = this.step.findings.find((each) => each.code === code);
    if (found === undefined) throw new Error(`${code} was not found, but ${this.codes.join(', ') || 'nothing'}`);
    return found.args as FindingArgs[Code];
  }
}

/** Diagnoses with a healthy mail server, whose address the DNS says is a public one. */
export async function diagnoseDomain(wish: DomainWish): Promise<DomainDiagnosis> {
  const { sender = 'reports@kunde.test', host = 'smtp.relay.test', directFrom } = wish;
  const wording = { id: 'healthy-server', en: 'Healthy', de: 'Gesund' };
  const script = { encryption: 'none', authInClear: true, authRequired: directFrom === undefined } as const;
  const server = await startPractice(defineFault({ ...wording, expects: [], script: smtp(script) }));
  const dns = await startDnsServer(zoneOf({ [host]: { a: ['203.0.113.10'] }, ...wish.zone }));
  const password = new Secret('practice-password-1');
  const settings: MailSettings = {
    system: 'ntcs',
    file: null,
    trust: null,
    values: {
      host: setting('SMTP-Server', host),
      port: setting('SMTP-Port', directFrom === undefined ? 587 : 25),
      security: setting('TLS', 'none' as const),
      sender: setting('Absenderadresse', sender),
      ...(directFrom === undefined && {
        user: setting('Standarduser', 'reports@practice.test'),
        password: { ...setting('SMTP-Passwort', password), written: null },
      }),
    },
  };
  try {
    const run = new Run(
      { settings, vocabulary: injixo.vocabulary, configuration: [] },
      {
        ...{ recipient: wish.to ?? null, send: false, timeoutMs: 2_000, helo: 'client.practice.test' },
        ...{ resolver: dns.address, extraRoots: [], neighbourPorts: [], only: null, skip: [], ...wish.options },
      },
      {
        world: {
          ...realWorld,
          connect: () => {
            const socket = realWorld.connect('127.0.0.1', server.port);
            if (directFrom !== undefined) Object.defineProperty(socket, 'localAddress', { value: directFrom });
            return socket;
          },
        },
        redactor: new Redactor([password]),
        severity: severityOf,
      },
    );
    for await (const _ of run.events()) {
      // The events build the state.
    }
    run.close();
    return new DomainDiagnosis(run.state, dns.questions);
  } finally {
    await server.close();
    dns.close();
  }
}

function zoneOf(domains: DomainWish['zone']): Zone {
  return Object.fromEntries(
    Object.entries(domains).map(([name, domain]) => [
      name,
      typeof domain === 'string' ? domain : answersOf(name, domain),
    ]),
  );
}

function answersOf(name: string, { a = [], mx = [], txt = [] }: Domain): readonly Answer[] {
  return [
    ...a.map((data): Answer => ({ type: 'A', name, ttl: 60, data })),
    ...mx.map((exchange): Answer => ({ type: 'MX', name, ttl: 60, data: { preference: 10, exchange } })),
    // One string holds 255 bytes (RFC 1035 section 3.3).
    ...txt.map((text): Answer => ({ type: 'TXT', name, ttl: 60, data: text.match(/.{1,255}/g) ?? [''] })),
  ];
}
