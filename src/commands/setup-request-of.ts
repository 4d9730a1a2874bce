import type { SetupRequest } from '../setup/setup-request.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { CommandLine } from './command-line.ts';
import { diagnosisOptions } from './prepare.ts';
import { runDeadline } from './run-deadline.ts';
import type { Surroundings } from './surroundings.ts';

/** Whose settings are looked for. */
export type RequestedAccount = Pick<SetupRequest, 'address' | 'password' | 'sender'>;

/**
 * What a search is asked for, with the options of the command line. `isInFile`: the settings are for a file that is there.
 *
 * @throws UsageError where an option's value cannot be used
 */
export function setupRequestOf(
  account: RequestedAccount,
  base: Configuration,
  isInFile: boolean,
  line: CommandLine,
  around: Pick<Surroundings, 'environment'>,
): SetupRequest {
  const { recipient, send, timeoutMs, helo, resolver, extraRoots, proxy } = diagnosisOptions(line, around);
  const { trust } = base.settings;
  // A blank file has no store of its own beside it; one that is there but cannot be read trusts nobody.
  const own = trust !== null && isInFile ? trust : null;
  const { vocabulary } = base.definition;
  return {
    ...{ ...account, vocabulary, trust: own, recipient, send, timeoutMs, deadlineMs: runDeadline },
    ...{ helo, resolver, extraRoots, ...(proxy === undefined ? {} : { proxy }) },
  };
}
