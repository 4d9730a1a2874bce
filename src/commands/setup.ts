import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import { Redactor } from '../border/redactor.ts';
import type { World } from '../diagnosis/world.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { severityOf } from '../explain/severity-of.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import { plainLine } from '../report/text-style.ts';
import { productName } from '../settings/product-name.ts';
import { Secret } from '../settings/secret.ts';
import { findSettings } from '../setup/find-settings.ts';
import { mailAddress } from '../setup/mail-address.ts';
import { type Proposal, proposeSettings } from '../setup/propose-settings.ts';
import { Configuration } from '../systems/configuration.ts';
import { setupWords } from '../words/setup-words.ts';
import type { CommandLine } from './command-line.ts';
import { hasTerminal } from './has-terminal.ts';
import { passwordFromOutside } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { setupBase } from './setup-base.ts';
import { setupData } from './setup-data.ts';
import { eventLines, foundLines, nothingLines, type SetupSpeech } from './setup-lines.ts';
import { type RequestedAccount, setupRequestOf } from './setup-request-of.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { writeProposal } from './write-proposal.ts';

/** What maildiag itself puts there: a password that happens to be such a word must not tear the data. */
const ownKeys: ReadonlySet<string> = new Set(['type', 'state', 'place', 'key', 'reason', 'kind', 'source', 'security']);

/**
 * First-time setup; in a terminal, unless the password comes from elsewhere, on the wizard's screens. Without a screen: finds the settings for an address, proves them, and writes them in the system's own form:
 * into a new file (`--out`), or over an existing FILE with a backup beside it. Gives the exit code: 0 found and written.
 *
 * @throws UsageError where the command line lacks something, or the file to be written exists
 */
export async function setup(line: CommandLine, around: Surroundings, world: World = realWorld): Promise<number> {
  if (isForTheScreen(line, around)) {
    const { wizard } = await import('./wizard.ts');
    return wizard(line, around, { atSetup: true });
  }
  const { address, password, sender } = await accountOf(line, around);
  const base = setupBase(line);
  if (!(base instanceof Configuration)) {
    around.stderr.write(base.join(''));
    return 2;
  }
  const { vocabulary } = base.definition;
  const redactor = new Redactor([password], [address.whole, address.localPart]);
  const style = textStyleOf(line, around);
  const speech: SetupSpeech = { locale: line.locale, style, vocabulary, domain: address.domain };
  const print = (lines: readonly string[]) => {
    const text = lines.map((each) => `${plainLine(style, redactor.redact(each))}\n`).join('');
    if (!line.json) around.stdout.write(text);
  };
  const tell = (data: unknown) => {
    if (line.json) around.stdout.write(`${JSON.stringify(redactor.redactDeep(harmlessDeep(data), ownKeys))}\n`);
  };

  const stop = new AbortController();
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    stop.abort();
  });
  try {
    const parts = { world, redactor, severity: severityOf, signal: stop.signal };
    const search = findSettings(
      setupRequestOf({ address, password, sender }, base, line.operands.length > 0, line, around),
      parts,
    );
    print([harmless(setupWords[line.locale].title(address.whole, productName(vocabulary, line.locale))), '']);
    let next = await search.next();
    while (!next.done) {
      print(eventLines(next.value, speech));
      tell(next.value);
      next = await search.next();
    }
    if (stopCode !== null) {
      around.stderr.write(`${usageWords[line.locale].stopped}\n`);
      return stopCode;
    }
    const result = next.value;
    if (result.kind === 'nothing') {
      print(nothingLines(result, speech));
      tell(setupData(result, null, null, speech));
      return 1;
    }
    // A file that names a server already is in operation: its mail must go on to reach people.
    const testOperation = line.operands.length === 0 || base.settings.values.host === undefined;
    const proposal = proposeSettings(base, result, { address, password, sender, testOperation });
    print(foundLines(result, proposal, sender, speech));
    print(doubtLines(proposal, speech));
    const outcome = writeProposal(proposal, line);
    print(outcome.lines);
    if (!outcome.ok && line.json)
      around.stderr.write(outcome.lines.map((each) => `${redactor.redact(each)}\n`).join(''));
    tell(setupData(result, proposal, outcome, speech));
    return outcome.ok ? 0 : 1;
  } finally {
    forget();
    stop.abort();
  }
}

/** What is not on the command line is asked for where somebody sits at a terminal. */
function isForTheScreen({ json, passwordFromStdin, passwordVariable }: CommandLine, around: Surroundings): boolean {
  const hasPassword = passwordFromStdin || passwordVariable !== null;
  return !json && !hasPassword && hasTerminal(around);
}

async function accountOf(line: CommandLine, around: Surroundings): Promise<RequestedAccount> {
  const say = usageWords[line.locale];
  if (line.email === null) throw new UsageError(say.setupNeedsEmail);
  const address = mailAddress(line.email);
  if (address === null) throw new UsageError(say.badAddress('--email', harmless(line.email)));
  const sender = line.sender === null ? address : mailAddress(line.sender);
  if (sender === null) throw new UsageError(say.badAddress('--sender', harmless(line.sender ?? '')));
  const password = await passwordFromOutside(line, around);
  if (password === null || password === '') throw new UsageError(say.setupNeedsPassword);
  return { address, password: new Secret(password), sender: sender.whole };
}

/** What the system's own rules find wrong with the settings. */
function doubtLines({ findings }: Proposal, { locale, style, vocabulary }: SetupSpeech): readonly string[] {
  return findings
    .map((found) => explainFinding(found, { locale, vocabulary }))
    .filter(({ severity }) => severity !== 'info')
    .flatMap((words) => [titleLine(words, style), ...explanationLines(words, locale, style), '']);
}
