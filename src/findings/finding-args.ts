import type { Refusal } from './refusal.ts';
import type { Stage } from './stage.ts';

/** The server and port that was spoken to. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** A refusal by the server, with whatever the conversation was about at that point. */
export interface ReplyArgs extends Place {
  readonly stage: Stage;
  readonly reply: Refusal;
  readonly sender: string | null;
  readonly recipient: string | null;
  readonly user: string | null;
  readonly mechanism: string | null;
  /** The name given in EHLO. */
  readonly helo: string | null;
}

/** One of the usual ports of the same server, tried after a failure. `security`: how it starts to speak. */
export interface Neighbour {
  readonly port: number;
  readonly state: 'answers' | 'refused' | 'silent' | 'other';
  readonly security: 'tls' | 'starttls' | 'none' | null;
}

/** A certificate that is at fault and the chain around it. Names are common names or first alternative names. */
export interface CertificateArgs extends Place {
  readonly subject: string;
  readonly issuer: string;
  /** Subjects as the server sent them, leaf first. */
  readonly chain: readonly string[];
  /** OpenSSL's X509_V_ERR number for this fault. */
  readonly openssl: number;
  /** The system's own file of trusted roots; null: the public roots were asked. */
  readonly trustFile: string | null;
  readonly trustedCount: number;
  /** What the machine's own store says about the same chain; null where it could not be asked. */
  readonly systemStoreTrusts: boolean | null;
}

/** The facts of each finding, by code (findings.md of the catalogue). Plain JSON. */
export interface FindingArgs {
  'config.unreadable': {
    readonly file: string;
    readonly reason: 'missing' | 'directory' | 'permission' | 'too-large' | 'binary' | 'encoding' | 'other';
    readonly detail: string;
  };
  'config.not-recognised': { readonly file: string; readonly sections: number };
  'config.wrong-file': {
    readonly file: string;
    readonly reason: 'xlink' | 'switched-off';
    readonly line: number | null;
  };
  'config.syntax': {
    readonly file: string;
    readonly line: number;
    readonly problem: 'no-equals' | 'broken-value' | 'unclosed-quote' | 'unclosed-section';
    readonly after: string | null;
  };
  'config.duplicate': {
    readonly file: string;
    readonly what: 'section' | 'key';
    readonly name: string;
    readonly lines: readonly number[];
    readonly used: number;
  };
  'config.value-missing': { readonly name: string; readonly file: string | null; readonly line: number | null };
  'config.value-invalid': {
    readonly name: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly value: string | null;
    readonly allowed: string;
  };
  'config.value-suspicious': {
    readonly name: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly value: string | null;
    readonly problem:
      | 'stray-quotes'
      | 'blanks'
      | 'semicolon'
      | 'hash'
      | 'url'
      | 'host-and-port'
      | 'cut-off'
      | 'backslash';
  };
  'config.port-and-mode': {
    readonly port: number;
    readonly mode: string;
    readonly reason: 'ambiguous' | 'tls-on-starttls-port' | 'starttls-on-tls-port' | 'plain-on-tls-port' | 'unusual';
  };
  'config.local-client': { readonly name: string };
  'config.verify-disabled': { readonly name: string; readonly line: number | null };
  'config.encryption-disabled': {
    readonly name: string;
    readonly line: number | null;
    readonly withPassword: boolean;
    /** Encryption is left to the server, and it offers none; absent: the settings ask for none. */
    readonly because?: 'not-offered';
  };
  'config.ca-file-missing': { readonly file: string; readonly reason: 'missing' | 'unreadable' | 'empty' };
  'config.ca-file-unprotected': { readonly file: string };
  'config.secret-exposed': { readonly file: string; readonly mode: string };
  'config.timeout-unit': { readonly name: string; readonly value: string };
  'config.restart-needed': { readonly service: string };

  'dns.not-found': { readonly host: string; readonly nearMisses: readonly string[]; readonly askedSystem: boolean };
  'dns.no-address': { readonly host: string; readonly mailServers: readonly string[] };
  'dns.resolver-problem': {
    readonly host: string;
    readonly reason: 'timeout' | 'servfail' | 'refused' | 'other';
    readonly resolver: string;
    readonly detail: string;
  };
  'dns.answers-differ': { readonly host: string; readonly system: readonly string[]; readonly dns: readonly string[] };

  'connect.refused': Place & { readonly address: string; readonly neighbours: readonly Neighbour[] };
  'connect.timeout': Place & {
    readonly address: string;
    readonly seconds: number;
    readonly neighbours: readonly Neighbour[];
  };
  'connect.unreachable': Place & { readonly address: string; readonly family: 4 | 6; readonly detail: string };
  'connect.reset': Place & { readonly address: string; readonly stage: Stage };
  'connect.port-blocked': Place & { readonly open: readonly Neighbour[] };
  'connect.wrong-port': Place & { readonly better: readonly Neighbour[] };
  'connect.address-partly-down': Place & {
    readonly up: readonly string[];
    readonly down: readonly { readonly address: string; readonly reason: string }[];
  };
  'connect.localhost-in-container': Place;

  'greeting.not-smtp': Place & {
    readonly speaks: 'http' | 'imap' | 'pop3' | 'ssh' | 'ftp' | 'mysql' | 'unknown';
    readonly sample: string;
  };
  'greeting.timeout': Place & { readonly address: string; readonly seconds: number };
  'greeting.slow': Place & { readonly seconds: number };
  'greeting.rejected': ReplyArgs;
  'greeting.ip-blocklisted': ReplyArgs;
  'greeting.too-many-connections': ReplyArgs;
  'helo.rejected': ReplyArgs;
  'helo.no-reverse-dns': ReplyArgs;

  'tls.server-speaks-plaintext': Place & { readonly sample: string; readonly starttlsOffered: boolean | null };
  'tls.server-expects-tls': Place;
  'tls.version-unsupported': Place & { readonly server: readonly string[]; readonly client: readonly string[] };
  'tls.version-outdated': Place & { readonly server: readonly string[] };
  'tls.no-shared-cipher': Place & { readonly detail: string };
  'tls.weak-key': Place & {
    readonly what: 'certificate-key' | 'dh-group' | 'signature';
    readonly bits: number | null;
    readonly detail: string;
  };
  'tls.handshake-failed': Place & { readonly alert: string | null; readonly detail: string };
  'starttls.unsupported': Place & { readonly offered: readonly string[]; readonly neighbours: readonly Neighbour[] };
  'starttls.required': ReplyArgs;
  'starttls.refused': ReplyArgs;
  'starttls.stripped': Place & {
    readonly sign: 'masked-keyword' | 'command-refused-as-unknown' | 'other-address-offers-it';
    readonly sample: string;
  };
  'starttls.injected': Place & { readonly bytes: number; readonly sample: string };

  'cert.self-signed': CertificateArgs;
  'cert.self-signed-in-chain': CertificateArgs;
  'cert.unknown-issuer': CertificateArgs;
  'cert.incomplete-chain': CertificateArgs;
  'cert.expired': CertificateArgs & { readonly since: string; readonly days: number; readonly leaf: boolean };
  'cert.not-yet-valid': CertificateArgs & { readonly from: string; readonly now: string; readonly leaf: boolean };
  'cert.expires-soon': CertificateArgs & { readonly until: string; readonly days: number };
  'cert.hostname-mismatch': CertificateArgs & { readonly names: readonly string[] };
  'cert.revoked': CertificateArgs & { readonly since: string | null };
  'cert.weak-signature': CertificateArgs & { readonly algorithm: string };
  /** OpenSSL refuses the chain for a reason without a code of its own (purpose, path length, name constraints …). */
  'cert.rejected': CertificateArgs & { readonly detail: string };
  'intercept.antivirus': CertificateArgs & { readonly product: string };
  'intercept.firewall': Place & { readonly sample: string };
  'intercept.provider-redirect': CertificateArgs & { readonly names: readonly string[]; readonly provider: string };

  'auth.required': ReplyArgs;
  'auth.not-offered': Place & { readonly user: string; readonly encrypted: boolean };
  'auth.wrong-password': ReplyArgs;
  'auth.credentials-missing': Place & { readonly missing: 'user' | 'password'; readonly name: string };
  'auth.mechanism-unsupported': Place & { readonly offered: readonly string[]; readonly supported: readonly string[] };
  'auth.requires-tls': Place & { readonly reply: Refusal | null };
  'auth.disabled-by-admin': ReplyArgs;
  'auth.basic-auth-retired': ReplyArgs;
  'auth.app-password-required': ReplyArgs;
  'auth.web-login-required': ReplyArgs;
  'auth.mfa-conditional-access': ReplyArgs;
  'auth.account-locked': ReplyArgs;
  'auth.too-many-attempts': ReplyArgs;
  'auth.backend-unavailable': ReplyArgs;

  'sender.not-permitted': ReplyArgs;
  'sender.domain-unknown': ReplyArgs;
  'sender.domain-not-verified': ReplyArgs;
  'sender.syntax': ReplyArgs;
  'sender.null-rejected': ReplyArgs;
  'sender.account-blocked': ReplyArgs;
  'sender.mailbox-full': ReplyArgs;
  'recipient.relay-denied': ReplyArgs;
  'recipient.unknown': ReplyArgs;
  'recipient.domain-unknown': ReplyArgs;
  'recipient.syntax': ReplyArgs;
  'recipient.mailbox-full': ReplyArgs;
  'recipient.greylisted': ReplyArgs;
  'recipient.policy': ReplyArgs;
  'smtputf8.unsupported': Place & { readonly address: string };
  'limit.rate': ReplyArgs;
  'limit.daily-quota': ReplyArgs;
  'limit.message-size': ReplyArgs;
  'limit.recipients': ReplyArgs;
  'limit.concurrent-connections': ReplyArgs;
  'limit.sandbox': ReplyArgs;
  'content.spam': ReplyArgs;
  'content.virus': ReplyArgs;
  'content.dmarc': ReplyArgs;
  'content.reputation': ReplyArgs;
  'content.policy': ReplyArgs;
  'data.bare-line-feeds': ReplyArgs;
  'data.from-header-invalid': ReplyArgs;
  'server.out-of-resources': ReplyArgs;
  'server.local-error': ReplyArgs;
  'server.misconfigured': ReplyArgs;
  'server.shutting-down': ReplyArgs;
  'server.protocol-error': Place & {
    readonly stage: Stage;
    readonly what:
      | 'bare-line-feed'
      | 'mixed-codes'
      | 'nul'
      | 'reply-too-long'
      | 'reply-before-command'
      | 'no-reply-code'
      | 'closed-in-mid-reply'
      | 'reply-timeout';
    readonly sample: string;
  };

  'delivery.accepted': Place & { readonly recipient: string; readonly reply: Refusal; readonly messageId: string };
  'internal.crash': { readonly step: string; readonly error: string };
  unknown: ReplyArgs;
}
