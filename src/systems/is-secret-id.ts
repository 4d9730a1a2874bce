import type { Secret } from '../settings/secret.ts';
import { isGuid } from './is-guid.ts';

/**
 * Whether a client secret is rather the id of one: Azure lists both side by side, and the id is a GUID, which the value of
 * a secret never is (Microsoft Entra ID, error AADSTS7000215).
 */
export function isSecretId(secret: Secret): boolean {
  return isGuid(secret.reveal().trim());
}
