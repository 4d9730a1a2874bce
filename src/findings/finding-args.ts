import type { NoteId } from './note-id.ts';
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

/** A token that the mail server does not take. */
export interface TokenRefusalArgs extends ReplyArgs {
  /** What it said about the token itself (JSON after RFC 7628); absent: nothing. */
  readonly challenge?: string;
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

/** Where a value of the configuration stands. */
export interface ValuePlace {
  /** The native name. */
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  /** The way to it in the system's own screens, for values that are no setting of its vocabulary. */
  readonly menu?: string;
}

/** A level of a business system's hierarchy, as plain data. */
export interface LevelFact {
  readonly kind: 'system' | 'global' | 'tenant' | 'user' | 'account' | 'template' | 'connection' | 'employee';
  readonly name: string | null;
}

/** A web service (OAuth token endpoint, Microsoft Graph, Exchange Web Services) that said no or nothing. */
export interface ServiceArgs {
  /** The address that was asked. */
  readonly endpoint: string;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** The service's own code: `AADSTS7000215`, `ErrorAccessDenied`. */
  readonly error: string | null;
  /** What it said. */
  readonly text: string;
  readonly tenant: string | null;
  readonly client: string | null;
  readonly sender: string | null;
}

/** What a domain publishes in the DNS. */
interface PublishedArgs {
  readonly domain: string;
  /** As published; null: there is none. */
  readonly record: string | null;
  /** A technical word more; empty where there is none. */
  readonly detail: string;
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
  'config.value-missing': ValuePlace;
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
      | 'backslash'
      /** The id of a client secret stands in place of its value. */
      | 'secret-id'
      /** A kind of sign-in that this mail server, as far as it is known, never takes. */
      | 'no-sign-in';
  };
  'config.port-and-mode': {
    readonly port: number;
    readonly mode: string;
    readonly reason: 'ambiguous' | 'tls-on-starttls-port' | 'starttls-on-tls-port' | 'plain-on-tls-port' | 'unusual';
  };
  'config.local-client': { readonly name: string; readonly reason?: 'no-server' | 'client-chosen' };
  'config.mail-disabled': ValuePlace & {
    readonly reason: 'switched-off' | 'system-switched-off' | 'no-system-server' | 'not-allowed';
    /** Who cannot send. */
    readonly whose: LevelFact;
  };
  'config.version-gate': ValuePlace & {
    /** The first version that has the setting, or the first that no longer has it. */
    readonly gate: string;
    readonly version: string;
    readonly reason: 'too-new' | 'no-longer';
  };
  'config.delivery-mode': ValuePlace & {
    readonly value: string;
    readonly reason:
      | 'windows-async'
      | 'windows-needs-exchange'
      | 'async-without-fallback'
      | 'direct-for-com'
      | 'ews-with-password'
      | 'starttls-only'
      | 'logging-off'
      | 'sender-forced'
      | 'batch-without-server'
      | 'com-without-sender'
      | 'no-global-sender'
      | 'draft'
      | 'starttls-off'
      | 'blind-copy'
      | 'one-account-for-all';
  };
  'config.retired-service': ValuePlace & {
    readonly service: 'ews-online' | 'ews-password-online' | 'smtp-password-online' | 'version-old';
    /** ISO date from which it no longer works without an exception; null: not announced. */
    readonly from: string | null;
  };
  'config.proxy-loop': ValuePlace & {
    readonly host: string;
    readonly port: number;
    /** Why it is the system itself: its own port, or an address of this machine. */
    readonly reason: 'own-port' | 'own-address';
    readonly address: string | null;
  };
  /** The vendor's documents contradict each other or leave something open that matters for this value. */
  'config.undocumented': ValuePlace & { readonly note: NoteId; readonly value: string | null };
  /** The named user is not in the file: the settings for everybody count. */
  'config.subject-unknown': { readonly kind: 'user' | 'tenant' | 'account' | 'template'; readonly name: string };
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
  /** The domain says that it takes no mail (null MX, RFC 7505). */
  'dns.null-mx': { readonly domain: string; readonly whose: 'sender' | 'recipient' };
  'dns.answers-differ': { readonly host: string; readonly system: readonly string[]; readonly dns: readonly string[] };

  'connect.refused': Place & {
    readonly address: string;
    readonly neighbours: readonly Neighbour[];
    /** The parameter with the port of the system's own relay for mail clients; absent: it is the server that mail goes out through. */
    readonly ownRelay?: string;
  };
  'connect.timeout': Place & {
    readonly address: string;
    readonly seconds: number;
    readonly neighbours: readonly Neighbour[];
    /** The variable of the environment that names a proxy, while none is used; absent: there is none. */
    readonly proxyVariable?: string;
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

  /** The proxy that maildiag is to go through cannot be spoken to. */
  'proxy.unreachable': {
    /** `socks5://HOST:PORT` or `http://HOST:PORT`. */
    readonly proxy: string;
    readonly reason: 'refused' | 'no-answer' | 'unknown-name' | 'not-a-proxy' | 'closed' | 'other';
    /** The system's error code, or the first words of what answered. */
    readonly detail: string;
  };
  /** The proxy answers, but opens no way to the server. */
  'proxy.refused': {
    readonly proxy: string;
    /** `HOST:PORT` as the proxy was told. */
    readonly target: string;
    /** Whether the proxy was told the server's name, because this machine does not know its address. */
    readonly byName: boolean;
    readonly reason: 'not-allowed' | 'sign-in' | 'target-unreachable' | 'no-answer' | 'closed' | 'other';
    /** The proxy's own words: `403 Access violation`, `SOCKS reply 2: …`. */
    readonly detail: string;
  };

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
  /** `subject` and `issuer` of the client certificate: common name, else the whole name. */
  'auth.certificate-refused': ReplyArgs & { readonly subject: string; readonly issuer: string };
  /** The account of a test was let in; the system's own Windows account was not tried. */
  'auth.windows-untested': Place & { readonly account: string; readonly mechanism: string };
  /** The account of a test, which stands in for the Windows account of the system, is refused. */
  'auth.windows-refused': ReplyArgs & {
    readonly as: 'test-account' | 'ticket';
    /** The domain that the server said it belongs to; null: it did not. */
    readonly domain: string | null;
  };
  'auth.credentials-missing': Place &
    Pick<ValuePlace, 'name'> &
    Partial<Omit<ValuePlace, 'name'>> & { readonly missing: 'user' | 'password' };
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

  /** It let us in, or was about to, without a valid proof that it knows the password (SCRAM). */
  'auth.server-unproved': Place & { readonly mechanism: string; readonly proof: 'missing' | 'wrong' };
  /** We are in, but with a mechanism that the business system's own mail library does not know. */
  'auth.system-mechanism-missing': Place & {
    readonly offered: readonly string[];
    readonly system: readonly string[];
    readonly used: string;
  };
  'auth.token-expired': TokenRefusalArgs;
  'auth.token-scope': TokenRefusalArgs;
  'oauth.endpoint-unreachable': ServiceArgs;
  'oauth.invalid-client-secret': ServiceArgs;
  'oauth.client-secret-expired': ServiceArgs;
  'oauth.unknown-client': ServiceArgs;
  'oauth.invalid-tenant': ServiceArgs;
  'oauth.admin-consent-missing': ServiceArgs & {
    /** The permissions that are missing, and those that the token carries; absent: not known. */
    readonly missing?: readonly string[];
    readonly granted?: readonly string[];
  };
  'oauth.client-type': ServiceArgs;
  /** `ahead`: seconds by which this machine's clock is ahead; negative: behind. */
  'oauth.clock-skew': ServiceArgs & { readonly ahead: number };
  'graph.unavailable': ServiceArgs;
  'graph.no-mailbox': ServiceArgs & {
    /** What is in the way: nobody has the address, it is another name of a user, a guest of other people, without any address, or without a mailbox in Exchange; absent: not known. */
    readonly reason?: 'no-user' | 'alias' | 'guest' | 'no-address' | 'no-mailbox';
    /** Under which the owner of the address signs in. */
    readonly userPrincipalName?: string;
  };
  'graph.access-policy': ServiceArgs;
  'ews.unavailable': ServiceArgs;

  'sender.not-permitted': ReplyArgs;
  'sender.impersonation-denied': ServiceArgs;
  /** The system's own check: the address is not on the employee's record. */
  'sender.not-registered': ValuePlace & {
    readonly address: string;
    readonly user: string | null;
    readonly registered: readonly string[];
    readonly reason: 'other-address' | 'no-employee';
  };
  /** Another level supplies the sender than one would think. */
  'sender.fallback-used': ValuePlace & {
    readonly address: string;
    readonly level: LevelFact;
    /** The level that one would expect to supply it. */
    readonly expected: LevelFact;
  };
  /** What the sender domain publishes does not cover this way of sending. */
  'sender.spf-fail': PublishedArgs & {
    readonly problem: 'missing' | 'several' | 'too-many-lookups' | 'broken' | 'sends-nothing' | 'not-covered';
    /** The TXT record that would be right; null: it cannot be told from here. */
    readonly publish: string | null;
  };
  /** `publish`: the SPF record that would be right; null: it cannot be told from here. */
  'sender.dmarc-fail': PublishedArgs & { readonly publish: string | null };
  'sender.dkim-missing': PublishedArgs & {
    /** The names under which keys are missing. */
    readonly names: readonly string[];
    /** It is the test mail as it arrived that has no signature that holds. */
    readonly arrived: boolean;
  };
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
  'redirect.active': ValuePlace & { readonly addresses: readonly string[] };
  'redirect.address-missing': ValuePlace & { readonly would: string };
  'redirect.address-invalid': ValuePlace & { readonly value: string };
  'redirect.address-refused': ReplyArgs;
  'redirect.inactive': ValuePlace;
  /** `address`: the one that needs it; null: the settings switch it on for all. */
  'smtputf8.unsupported': Place & { readonly address: string | null };
  'smtputf8.unused': Place & { readonly name: string };
  'smime.certificate-invalid': ValuePlace & {
    readonly certificate: string;
    readonly reason:
      | 'missing'
      | 'unreadable'
      | 'wrong-password'
      | 'no-key'
      | 'key-mismatch'
      | 'key-kind'
      | 'expired'
      | 'not-yet-valid'
      | 'other-address'
      | 'usage'
      | 'weak';
    /** The sender address that it has to fit. */
    readonly address: string | null;
    readonly detail: string;
    /** A test mail was to be signed with it, and was not sent. */
    readonly unsent?: true;
  };
  'local.no-mailer': { readonly detail: string };
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
      | 'reply-timeout'
      | 'bad-challenge';
    readonly sample: string;
  };

  'delivery.accepted': Place & { readonly recipient: string; readonly reply: Refusal; readonly messageId: string };
  'delivery.arrived': { readonly recipient: string; readonly folder: string; readonly seconds: number };
  'delivery.not-arrived': { readonly recipient: string; readonly seconds: number };
  /** It arrived, but in the spam folder. `verdict`: what the receiving server wrote into its headers; empty: nothing. */
  'delivery.in-spam': { readonly recipient: string; readonly folder: string; readonly verdict: string };
  /** Nobody could look whether it arrived. */
  'delivery.mailbox-unreadable': Place & {
    readonly recipient: string;
    readonly reason: 'connect' | 'certificate' | 'encryption' | 'sign-in' | 'protocol' | 'no-account' | 'limit';
    readonly detail: string;
  };
  'internal.crash': { readonly step: string; readonly error: string };
  unknown: ReplyArgs;
}
