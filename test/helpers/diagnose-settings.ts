import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import type { Diagnosis, StepState } from '../../src/diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../src/diagnosis/run.ts';
import type { StepFacts } from '../../src/diagnosis/step-facts.ts';
import type { StepId } from '../../src/diagnosis/step-id.ts';
import type { World } from '../../src/diagnosis/world.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { Secret } from '../../src/settings/secret.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';

/** A setting as if it stood in a file. */
export const setting = <T>(name: string, value: T) =>
  ({ name, value, written: String(value), origin: null, from: 'file' }) as const;

/** What a diagnosis is to be made of, beside a server that works and settings that fit it. */
export interface Wish extends Partial<Pick<MailSettings, 'senders' | 'ownRelay' | 'whose'>> {
  readonly script?: SmtpScript;
  readonly values?: MailSettings['values'];
  readonly configuration?: readonly Finding[];
  readonly options?: Partial<DiagnosisOptions>;
  /** The system names no roots, and the server's come from the command line. */
  readonly rootsByOption?: boolean;
  readonly world?: Partial<World>;
  /** Runs once more from this step. */
  readonly again?: StepId;
}

/** What came of it. */
export class Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly server: PracticeServer;

  constructor(diagnosis: Diagnosis, server: PracticeServer) {
    this.diagnosis = diagnosis;
    this.server = server;
  }

  step<Id extends StepId>(id: Id): StepState<Id> {
    const found = this.diagnosis.steps.find((step): step is StepState<Id> & typeof step => step.id === id);
    if (found === undefined) throw new Error(`no step ${id}`);
    return found;
  }

  facts<Id extends StepId>(id: Id): StepFacts[Id] {
    const { facts } = this.step(id);
    if (facts === null) throw new Error(`the step ${id} measured nothing`);
    return facts;
  }

  codes(id: StepId): readonly string[] {
    return this.step(id).findings.map(({ code }) => code);
  }

  /** What the client said of this command, connections together. */
  said(command: RegExp): readonly string[] {
    return this.server.log.map((line) => line.replace(/^\d+ \S+ /, '')).filter((line) => command.test(line));
  }
}

/** Diagnoses a practice server with settings made by hand, as the reader of a business system would make them. */
export async function diagnoseSettings(wish: Wish): Promise<Diagnosed> {
  const {
    script = {},
    values = {},
    configuration = [],
    options = {},
    world = {},
    again,
    rootsByOption = false,
    ...more
  } = wish;
  const wording = { id: 'made-by-hand', en: 'Made by hand', de: 'Von Hand gemacht' };
  const server = await startPractice(defineFault({ ...wording, expects: [], script: smtp(script) }));
  const password = new Secret('practice-password-1');
  const settings: MailSettings = {
    system: 'ntcs',
    file: null,
    trust: rootsByOption ? null : { file: 'cacert.pem', certificates: [server.ca], problem: null },
    values: {
      host: setting('SMTP-Server', server.host),
      port: setting('SMTP-Port', server.port),
      security: setting('TLS', script.encryption ?? ('starttls' as const)),
      user: setting('Standarduser', 'reports@practice.test'),
      password: { ...setting('SMTP-Passwort', password), written: null },
      sender: setting('Absenderadresse', 'reports@practice.test'),
      ...values,
    },
    ...more,
  };
  try {
    const run = new Run(
      { settings, vocabulary: injixo.vocabulary, configuration },
      {
        ...{ recipient: null, send: false, timeoutMs: 2_000, helo: 'client.practice.test', resolver: server.resolver },
        ...{ extraRoots: rootsByOption ? [server.ca] : [], neighbourPorts: [], only: null, skip: [], ...options },
      },
      { world: { ...realWorld, ...world }, redactor: new Redactor([password]), severity: severityOf },
    );
    for await (const _ of run.events()) {
      // The events build the state.
    }
    if (again !== undefined) {
      for await (const _ of run.events(again)) {
        // These as well.
      }
    }
    run.close();
    return new Diagnosed(run.state, server);
  } finally {
    await server.close();
  }
}
