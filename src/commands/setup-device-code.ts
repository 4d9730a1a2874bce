import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import { Redactor } from '../border/redactor.ts';
import type { World } from '../diagnosis/world.ts';
import { tokenWords } from '../explain/phrases/web-facts.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { glyph, plainLine, wrap } from '../report/text-style.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import { productName } from '../settings/product-name.ts';
import { blankConfiguration } from '../setup/propose-settings.ts';
import { Configuration } from '../systems/configuration.ts';
import { systems } from '../systems/index.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { deviceWords } from '../words/device-words.ts';
import type { CommandLine } from './command-line.ts';
import type { DeviceParts } from './device-parts.ts';
import { type DeviceWish, deviceWish } from './device-wish.ts';
import { listenForKeys } from './listen-for-keys.ts';
import { realWorld } from './real-world.ts';
import { setupBase } from './setup-base.ts';
import { signInOnDevice } from './sign-in-on-device.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { tryToken } from './try-token.ts';
import { usageWords } from './usage-words.ts';
import { writeNewSetup } from './write-new-setup.ts';

/**
 * First-time setup over SSH for a mailbox whose user signs in on another device (`setup --device-code`): shows code and address,
 * waits, and tries the token at once by signing in at the mail server. Gives the exit code. Tokens are kept in memory alone: no
 * system that maildiag knows has a setting for them.
 *
 * @throws UsageError where the command line lacks something, or the file to be written exists
 */
export async function setupDeviceCode(
  line: CommandLine,
  around: Surroundings,
  world: World = realWorld,
): Promise<number> {
  const wish = deviceWish(line);
  const base = setupBase(line);
  if (!(base instanceof Configuration)) {
    around.stderr.write(base.join(''));
    return 2;
  }
  const say = deviceWords[line.locale];
  const style = textStyleOf(line, around);
  const redactor = new Redactor([], [wish.address.whole]);
  const print = (lines: readonly string[]) => {
    const text = lines.map((each) => `${plainLine(style, redactor.redact(each))}\n`).join('');
    if (!line.json) around.stdout.write(text);
  };
  const tell = (data: unknown) => {
    if (line.json) around.stdout.write(`${JSON.stringify(redactor.redactDeep(harmlessDeep(data)))}\n`);
  };
  const stop = new AbortController();
  let stopCode: number | null = null;
  const end = (code: number) => {
    stopCode = code;
    stop.abort();
  };
  const forget = around.onStop(end);
  const release = listenForKeys(around, () => end(130));
  const parts: DeviceParts = { world, redactor, print, tell, signal: stop.signal };
  try {
    const signedIn = await signInOnDevice(wish, line, around, parts);
    release();
    if (signedIn.kind === 'declined' || signedIn.kind === 'expired') print(wrap(say[signedIn.kind], style.width));
    if (signedIn.kind !== 'signed-in') {
      tell({ type: 'result', result: signedIn.kind });
      return 1;
    }
    const { facts, renews } = signedIn;
    const token = facts === null ? wish.address.whole : tokenWords(facts, wish.clientId, line.locale);
    print([
      ...wrap(`${glyph(style, 'passed')} ${harmless(say.signedIn(token))}`, style.width, '', '  '),
      ...wrap(
        `${glyph(style, renews ? 'passed' : 'warned')} ${renews ? say.renews : say.doesNotRenew}`,
        style.width,
        '',
        '  ',
      ),
      '',
    ]);
    tell({ type: 'token', token: facts, renews });
    const code = await tryToken(signedIn.token, wish, line, around, parts);
    const { vocabulary } = systems.find(({ id }) => id === line.system) ?? base.definition;
    print(['', ...wrap(harmless(say.keptNowhere(productName(vocabulary, line.locale))), style.width)]);
    return code === 0 ? write(wish, line, print) : code;
  } catch (error) {
    if (!(error instanceof WireFailure) || !stop.signal.aborted) throw error;
  } finally {
    release();
    forget();
    stop.abort();
  }
  around.stderr.write(`${usageWords[line.locale].stopped}\n`);
  return stopCode ?? 130;
}

/** Writes what was proved, without the token; only maildiag's own profile has a place for such a sign-in. */
function write({ configuration }: DeviceWish, line: CommandLine, print: DeviceParts['print']): number {
  if (line.out === null || (line.system ?? 'generic') !== 'generic') return 0;
  const { host, port, security, user, sender } = configuration.settings.values;
  const values = {
    ...{ host: host?.value, port: port?.value, security: security?.value, user: user?.value, sender: sender?.value },
    signInKind: 'xoauth2',
  };
  let blank = blankConfiguration('generic', line.out, nodeFiles);
  for (const [key, value] of Object.entries(values) as [SettingKey, string | number | undefined][]) {
    if (value !== undefined) blank = blank.lay(key, String(value));
  }
  const written = writeNewSetup(blank, line.out, line.locale);
  print([written.kind === 'written' ? deviceWords[line.locale].written(harmless(line.out)) : written.words]);
  return written.kind === 'written' ? 0 : 1;
}
