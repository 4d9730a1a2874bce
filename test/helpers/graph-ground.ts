import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { GraphScript } from '../../src/practice/graph/start-graph.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';

/** The secret of the practice application. */
export const clientSecret = 'abC8Q~geheim.Wert_42';

/** Keys and values of the profile's sections. */
export type ProfileSections = { readonly [section: string]: { readonly [key: string]: string } };

/** The mail settings of a FORMCYCLE that sends through the practice Graph. */
export const graphValues: { readonly [key: string]: string } = {
  'Mailserver benutzen': 'ja',
  Authentifizierung: 'Microsoft Office 365 (Graph API)',
  'Verzeichnis-ID (Mandant)': '11111111-2222-3333-4444-555555555555',
  'Anwendungs-ID (Client)': '66666666-7777-8888-9999-000000000000',
  Clientschlüssel: `"${clientSecret}"`,
  'E-Mail-Absender': 'reports@practice.test',
};

/** Microsoft Graph and its authority as a practice plays them, with a FORMCYCLE's file that leads there. */
export interface GraphGround {
  readonly file: string;
  readonly directory: string;
  readonly server: PracticeServer;
  /** The file and the options that lead to the services, for `check`. */
  readonly words: readonly string[];
  /** Tokens that clients have shown to Graph. */
  tokens(): readonly string[];
}

/** Starts it; it ends with the test. */
export async function graphGround(sections: ProfileSections, script: GraphScript = {}): Promise<GraphGround> {
  const healthy = findFault('graph-healthy');
  if (healthy === null) throw new Error('the catalogue has no healthy Graph');
  const { zone = {} } = healthy.script;
  const fault = defineFault({
    ...{ id: 'graph-by-hand', en: 'By hand', de: 'Von Hand', expects: [] },
    ...(healthy.profile === null ? {} : { profile: healthy.profile }),
    script: { main: { port: 'graph', ...script }, zone },
  });
  const server = await startPractice(fault, { password: clientSecret });
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-graph-'));
  onTestFinished(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });
  const { services } = server;
  const leading = Object.entries(services ?? {}).flatMap(([name, url]) => [`--${name}`, String(url)]);
  const file = join(directory, 'formcycle-mail.ini');
  const roots = join(directory, 'roots.pem');
  const lines = Object.entries(sections).flatMap(([name, values]) => [
    `[${name}]`,
    ...Object.entries(values).map(([key, value]) => `${key}=${value}`),
    '',
  ]);
  writeFileSync(file, lines.join('\r\n'), { mode: 0o600 });
  writeFileSync(roots, server.ca);
  return {
    ...{ file, directory, server },
    words: [
      ...[file, ...leading],
      ...['--resolver', server.resolver, '--ca-file', roots, '--timeout', '3', '--lang', 'en'],
    ],
    tokens: () => [...new Set(server.log.flatMap((line) => / Bearer (\S+)/.exec(line)?.[1] ?? []))],
  };
}
