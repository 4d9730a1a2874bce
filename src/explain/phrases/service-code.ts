import type { ServiceArgs } from '../../findings/finding-args.ts';

/** `401 AADSTS7000215`: HTTP status and the service's own code, as far as there are any. */
export function serviceCode({ status, error }: ServiceArgs): string {
  return [status, error].filter((part) => part !== null && part !== '').join(' ');
}
