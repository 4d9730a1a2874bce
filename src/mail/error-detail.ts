import { errorCode } from './failure-kind.ts';

/** An error's code with OpenSSL’s reason and the number of the alert, where it has them: `ERR_SSL_…: sslv3 alert … (alert 40)`. */
export function errorDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = 'reason' in error && typeof error.reason === 'string' ? `: ${error.reason}` : '';
  const alert = /SSL alert number (\d+)/.exec(error.message)?.[1];
  return `${errorCode(error)}${reason}${alert === undefined ? '' : ` (alert ${alert})`}`;
}
