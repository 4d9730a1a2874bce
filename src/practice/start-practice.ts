import { practiceAuthority } from './certificates/practice-authority.ts';
import { configurationFiles } from './configuration-files.ts';
import { startPracticeDns } from './dns/practice-dns.ts';
import type { Zone } from './dns/zone.ts';
import { channelOf } from './engine/channel.ts';
import { deafPort, deafPortsExist } from './engine/deaf-port.ts';
import { listen, type Occupant } from './engine/listener.ts';
import { refusingPort } from './engine/refusing-port.ts';
import type { ServerNotes } from './engine/server-notes.ts';
import { SmtpConversation } from './engine/smtp-conversation.ts';
import type { SmtpScript } from './engine/smtp-script.ts';
import { tlsSide } from './engine/tls-side.ts';
import { startExchange } from './exchange/start-exchange.ts';
import { graphName, loginName } from './graph/directory.ts';
import { type PracticeServices, startGraph } from './graph/start-graph.ts';
import type { PracticeFault } from './practice-fault.ts';
import { practiceDomain, practiceName, practiceUser } from './practice-name.ts';
import type { PracticeScript } from './practice-script.ts';
import type { PracticeServer } from './practice-server.ts';

export interface PracticeOptions {
  /** Password of the practice account, in the settings and at the server. */
  readonly password?: string;
  /** How long the server of `greeting-slow` takes to greet; default 4000. */
  readonly slowMs?: number;
}

/** Names that exist whatever the fault is. */
const usualZone: Zone = {
  [practiceName]: { a: ['127.0.0.1'] },
  [`smtp.${practiceDomain}`]: { a: ['127.0.0.1'] },
  [loginName]: { a: ['127.0.0.1'] },
  [graphName]: { a: ['127.0.0.1'] },
  [practiceDomain]: { a: ['127.0.0.1'], mx: [practiceName] },
};

/** Whether this operating system lets the fault be simulated. */
export function worksHere({ script }: PracticeFault): boolean {
  return script.main.port !== 'silent' || deafPortsExist;
}

/**
 * Starts the server of a fault on loopback, with a DNS server that knows its name.
 * Throws where the operating system cannot simulate it (see `worksHere`) or allows no listening.
 */
export async function startPractice(fault: PracticeFault, options: PracticeOptions = {}): Promise<PracticeServer> {
  const password = options.password ?? 'practice-password-1';
  const notes: ServerNotes = { log: [], mails: [] };
  const houseOf = (script: SmtpScript) => ({
    script,
    host: practiceName,
    account: { user: practiceUser, password },
    notes,
    encrypt: script.encryption === 'none' || script.refuseHandshake ? null : tlsSide(script),
    slowMs: options.slowMs ?? 4000,
  });
  const speak = (script: SmtpScript, addresses: readonly string[]): Promise<Occupant> => {
    const house = houseOf(script);
    const { elsewhere } = fault.script;
    const other = elsewhere === undefined ? null : { address: elsewhere.address, house: houseOf(elsewhere.script) };
    return listen(addresses, (socket, number) => {
      const here = other !== null && socket.localAddress === other.address ? other.house : house;
      new SmtpConversation(here, socket, number).start();
    });
  };

  const running: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.splice(0).map((each) => each.close()));
  };
  const started = async <T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const one = await starting;
    running.push(one);
    return one;
  };
  try {
    const main = await started(occupy(fault.script, speak, { secret: password, notes }));
    const { neighbour } = fault.script;
    const neighbours = neighbour ? [await started(speak(neighbour, ['127.0.0.1']))] : [];
    const dns = await started(startPracticeDns({ ...usualZone, ...fault.script.zone }));
    const { port } = main;
    const neighbourPorts = neighbours.map((each) => each.port);
    const ca = practiceAuthority().pem;
    return {
      fault,
      host: main.services?.graph?.hostname ?? fault.settings.SMTPServer ?? practiceName,
      port,
      resolver: dns.address,
      neighbourPorts,
      ca,
      log: notes.log,
      mails: notes.mails,
      testAccount: fault.testAccount === null ? null : { password, ...fault.testAccount },
      extraRoots: fault.profile === null ? [] : [ca],
      configurationFile: fault.profile?.file ?? 'isps.cfg',
      services: main.services ?? null,
      configurationFiles: () => configurationFiles(fault, { port, neighbourPorts, password, ca }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function occupy(
  { main, addresses = ['127.0.0.1'] }: PracticeScript,
  speak: (script: SmtpScript, addresses: readonly string[]) => Promise<Occupant>,
  { secret, notes }: { readonly secret: string; readonly notes: ServerNotes },
): Promise<Occupant & { readonly services?: PracticeServices }> {
  switch (main.port) {
    case 'smtp':
      return speak(main, addresses);
    case 'other':
      return listen(addresses, (socket) => main.connected(channelOf(socket)));
    case 'graph':
      return startGraph(main, secret, notes);
    case 'exchange':
      return startExchange(main, secret, notes);
    case 'refused':
      return refusingPort();
    case 'silent':
      return deafPort();
  }
}
