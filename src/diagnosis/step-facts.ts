import type { Neighbour } from '../findings/finding-args.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { CertificateFacts } from '../mail/certificate-facts.ts';
import type { TlsVersion, VersionState } from '../mail/tls-version.ts';

/** What each step measured; part of the report (`steps[].facts`). Milliseconds throughout. */
export interface StepFacts {
  configuration: { readonly settings: number; readonly remarks: number; readonly trustedCertificates: number | null };
  server: {
    readonly host: string;
    readonly addresses: readonly string[];
    readonly system: readonly string[] | null;
    readonly dns: readonly string[] | null;
    readonly literal: boolean;
  };
  port: {
    readonly port: number;
    readonly addresses: readonly {
      readonly address: string;
      readonly state: 'answers' | 'refused' | 'silent' | 'unreachable' | 'reset' | 'other';
      readonly ms: number;
    }[];
    readonly greeting: string | null;
    readonly greetingMs: number | null;
    /** EHLO keywords with parameters; empty where TLS comes first. */
    readonly capabilities: readonly string[];
    readonly neighbours: readonly Neighbour[];
  };
  encryption: {
    readonly mode: 'tls' | 'starttls' | 'none';
    readonly version: string | null;
    readonly cipher: string | null;
    readonly versions: { readonly [V in TlsVersion]?: VersionState };
    readonly greeting: string | null;
    readonly greetingMs: number | null;
    /** EHLO keywords after encryption. */
    readonly capabilities: readonly string[];
    /** Where the settings leave two ways open: which of them the server speaks. */
    readonly works: readonly ('tls' | 'starttls')[];
  };
  certificate: {
    readonly chain: readonly CertificateFacts[];
    readonly daysLeft: number;
    readonly trustedBy: string | null;
    readonly systemStoreTrusts: boolean | null;
    readonly openssl: { readonly number: number; readonly text: string } | null;
    readonly checked: boolean;
  };
  credentials: {
    readonly user: string;
    readonly mechanism: string | null;
    readonly offered: readonly string[];
    readonly attempts: number;
    readonly reply: Refusal | null;
  };
  sender: {
    readonly sender: string;
    readonly recipient: string | null;
    readonly mailFrom: Refusal | null;
    readonly rcptTo: Refusal | null;
  };
  redirect: Record<string, never>;
  delivery: {
    readonly recipient: string;
    readonly subject: string;
    readonly messageId: string;
    readonly reply: Refusal | null;
  };
}
