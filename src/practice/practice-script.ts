import type { Zone } from './dns/zone.ts';
import type { Channel } from './engine/channel.ts';
import type { SmtpScript } from './engine/smtp-script.ts';
import type { ExchangeScript } from './exchange/start-exchange.ts';
import type { GraphScript } from './graph/start-graph.ts';

/**
 * What the configured port does: speak SMTP, be Microsoft Graph or Exchange with its authority beside it, something else (`connected` is called with each connection), refuse
 * connections, or not answer them at all.
 */
export type PortScript =
  | ({ readonly port: 'smtp' } & SmtpScript)
  | { readonly port: 'other'; readonly connected: (channel: Channel) => void }
  | ({ readonly port: 'graph' } & GraphScript)
  | ({ readonly port: 'exchange' } & ExchangeScript)
  | { readonly port: 'refused' }
  | { readonly port: 'silent' };

/** The server of a fault: its port, and what stands around it. */
export interface PracticeScript {
  readonly main: PortScript;
  /** A second port of the same server. */
  readonly neighbour?: SmtpScript;
  /** Loopback addresses to listen on; default 127.0.0.1. */
  readonly addresses?: readonly string[];
  /** One of the addresses whose server follows another script. */
  readonly elsewhere?: { readonly address: string; readonly script: SmtpScript };
  /** Names that are answered otherwise than usual. */
  readonly zone?: Zone;
  /** What cacert.pem holds; default `practice`, the practice root. `missing`: there is no such file. */
  readonly trust?: 'practice' | 'empty' | 'missing';
}
