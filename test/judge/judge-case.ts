import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { TrustName } from './judge-certificates.ts';
import { hangsUp, type JudgePort } from './judge-server.ts';

type Settings = Readonly<Record<string, string | null>>;

/** A server as some product really behaves, the settings that meet it, and what a diagnosis has to say. */
export interface JudgeCase {
  readonly id: string;
  /** Why this and nothing else is the truth, where the id does not say it. */
  readonly why?: string;
  readonly server: JudgePort;
  /** Keys of isps.cfg that differ from STARTTLS with user and password; null leaves a key out. */
  readonly settings?: Settings;
  /** Name or address of the server; `mail.kunde.example` where nothing is said. */
  readonly host?: string;
  /** Where the server listens; all names point there. */
  readonly listens?: readonly string[];
  /** Where names point; where the server listens, when absent. */
  readonly pointsTo?: readonly string[];
  /** Only where this machine lets tests use such a port. */
  readonly port?: number;
  /** The settings' port where it is another than the server's. */
  readonly setPort?: number;
  readonly trust?: TrustName | null;
  /** Whether the test mail is sent. */
  readonly sends?: boolean;
  /** Whether the diagnosis waits as long as the program does by itself. */
  readonly patient?: boolean;
  /** The root cause; several where experts may differ; null: nothing is wrong. */
  readonly cause: FindingCode | null | readonly (FindingCode | null)[];
  /** Errors and warnings beside the cause. */
  readonly also?: readonly FindingCode[];
  /** Findings that may stand beside it or not. */
  readonly may?: readonly FindingCode[];
  readonly verdict?: 'ok' | 'warnings' | 'failed';
}

export const anonymous: Settings = { SMTPUser: null, SMTPPwd: null };
export const plain: Settings = { SMTPSecureMode: 'PLAIN' };
export const implicit: Settings = { SMTPSecureMode: 'SSL' };

/** A refusal of one command by an otherwise well-behaved server. */
export function refuses(
  id: string,
  verb: string,
  reply: string,
  cause: JudgeCase['cause'],
  more: Partial<JudgeCase> = {},
): JudgeCase {
  const afterMessage = verb === 'DATA' || verb === 'MESSAGE';
  return {
    id,
    cause,
    ...(afterMessage && { sends: true }),
    ...more,
    server: { ...more.server, replies: { ...more.server?.replies, [verb]: reply } },
  };
}

/** As `refuses`, with the server hanging up behind its reply. */
export function hangsUpCase(
  id: string,
  verb: string,
  reply: string,
  cause: JudgeCase['cause'],
  more: Partial<JudgeCase> = {},
): JudgeCase {
  const refused = refuses(id, verb, reply, cause, more);
  return { ...refused, server: { ...refused.server, replies: { ...refused.server.replies, [verb]: hangsUp(reply) } } };
}
