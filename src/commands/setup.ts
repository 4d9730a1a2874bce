import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import { Redactor } from '../border/redactor.ts';
import type { World } from '../diagnosis/world.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { severityOf } from '../explain/severity-of.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import { plainLine } from '../report/text-style.ts';
import { Secret } from '../settings/secret.ts';
import { findSettings } from '../setup/find-settings.ts';
import { mailAddress } from '../setup/mail-address.ts';
import { type Proposal, proposeSettings } from '../setup/propose-settings.ts';
import type { SetupRequest } from '../setup/setup-request.ts';
import { Configuration } from '../systems/configuration.ts';
import { setupWords } from '../words/setup-words.ts';
import type { CommandLine } from './command-line.ts';
import { diagnosisOptions, passwordFromOutside } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { runDeadline } from './run-deadline.ts';
import { setupBase } from './setup-base.ts';
import { setupData } from './setup-data.ts';
import { eventLines, foundLines, nothingLines, type SetupSpeech } from './setup-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { writeProposal } from './write-proposal.ts';

/** What maildiag itself puts there: a password that happens to be such a word must not tear the data. */
const ownKeys: ReadonlySet<string> = new Set(['type', 'state', 'place', 'key', 'reason', 'kind', 'source', 'security']);

/**
 * First-time setup without a screen: finds the settings for an address, proves them, and writes them in the system's own form:
 * into a new file (`--out`), or over an existing FILE with a backup beside it. Gives the exit code: 0 found and written.
 *
 * @throws UsageError where the command line lacks something, or the file to be written exists
 */
export async function setup(line: CommandLine, around: Surroundings, world: World = realWorld): Promise<number> {
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
    const search = findSettings(requestOf({ address, password, sender }, base, line, around), parts);
    print([harmless(setupWords[line.locale].title(address.whole, vocabulary.product)), '']);
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

type Account = Pick<SetupRequest, 'address' | 'password' | 'sender'>;

async function accountOf(line: CommandLine, around: Surroundings): Promise<Account> {
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

function requestOf(account: Account, base: Configuration, line: CommandLine, around: Surroundings): SetupRequest {
  const { recipient, send, timeoutMs, helo, resolver, extraRoots } = diagnosisOptions(line, around);
  const { trust } = base.settings;
  // A blank file has no store of its own beside it; one that is there but cannot be read trusts nobody.
  const own = trust !== null && line.operands.length > 0 ? trust : null;
  const { vocabulary } = base.definition;
  return {
    ...{ ...account, vocabulary, trust: own, recipient, send, timeoutMs, deadlineMs: runDeadline },
    ...{ helo, resolver, extraRoots },
  };
}

/** What the system's own rules find wrong with the settings. */
function doubtLines({ findings }: Proposal, { locale, style, vocabulary }: SetupSpeech): readonly string[] {
  return findings
    .map((found) => explainFinding(found, { locale, vocabulary }))
    .filter(({ severity }) => severity !== 'info')
    .flatMap((words) => [titleLine(words, style), ...explanationLines(words, locale, style), '']);
}
