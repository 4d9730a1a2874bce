import type { GivenValues } from '../../settings/given.ts';
import type { FileReader } from '../file-reader.ts';
import type { ReadResult } from '../system-definition.ts';
import { genericTrust } from './generic-trust.ts';
import { judgeGeneric } from './judge-generic.ts';

/** Settings without a file, under the rules and names of the generic profile: texts in the profile's own words. */
export function settingsFromOptions(given: GivenValues, files: FileReader): ReadResult {
  return judgeGeneric(given, { file: null, trust: genericTrust(given, null, files) });
}
