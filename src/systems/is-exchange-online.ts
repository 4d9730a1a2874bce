const names = /(?:^|[./@])(?:office365\.com|outlook\.com|office\.com|outlook\.de|office365\.us)(?:$|[:/])/i;

/** Whether a host or the address of a service is Microsoft's Exchange Online. */
export function isExchangeOnline(host: string): boolean {
  return names.test(host.trim().replace(/\.$/, ''));
}
