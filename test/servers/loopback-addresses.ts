import { networkInterfaces } from 'node:os';

/** 127.0.0.1, and ::1 where the machine has it: what `localhost` can mean here. */
export function loopbackAddresses(): readonly string[] {
  const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return own.some(({ address }) => address === '::1') ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
}
