import { isGuid } from '../is-guid.ts';

/**
 * Whether a text can be the name of a tenant: letters, digits, dots and hyphens; neither `system`, which stands for the
 * system itself, nor a UUID (FORMCYCLE help, tenants).
 */
export function isTenantName(name: string): boolean {
  return /^[\p{L}\p{N}.-]+$/u.test(name) && name.toLowerCase() !== 'system' && !isGuid(name);
}
