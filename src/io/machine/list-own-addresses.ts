import { networkInterfaces } from 'node:os';

/** The IP addresses that this machine has now, IPv6 without brackets. */
export function listOwnAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address),
  );
}
