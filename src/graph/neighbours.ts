// How many connections come from one address: nobody without an account takes all there are.
import { BlockList, isIP, type Server, type Socket } from 'node:net';
import { payerAt } from './meter.ts';

/** Names for addresses, as TRUST_PROXY may have them. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** An address of the fourth version as such, also where it comes written as one of the sixth. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** How many bits a mask like 255.240.0.0 leaves fixed; what is none is left as it is. */
function bitsOf(mask: string): number {
  if (isIP(mask) !== 4) return Number(mask);
  const bits = mask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return bits.join('').replace(/0+$/, '').length;
}

/** Refuses to start with what cannot be read here: whoever is trusted elsewhere would be counted. */
function listed(proxies: string): BlockList {
  const list = new BlockList();
  const words = proxies.split(',').map((each) => each.trim());
  for (const each of words.flatMap((word) => named[word] ?? [word])) {
    const [address = '', mask] = each.split('/');
    try {
      if (mask === undefined) list.addAddress(address, familyOf(address));
      else list.addSubnet(address, bitsOf(mask), familyOf(address));
    } catch {
      throw new Error(`TRUST_PROXY are addresses with commas, or subnets like 10.0.0.0/8: ${each} is none`);
    }
  }
  return list;
}

/**
 * Hangs up on whoever comes from an address that has so many connections already. Behind a proxy that is trusted stand any
 * number of people: of those it is the proxy that counts.
 */
export function limitNeighbours(server: Server, proxies: string, most: number): void {
  const trusted = listed(proxies);
  const here = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = plain(socket.remoteAddress ?? '');
    if (isIP(address) === 0 || trusted.check(address, familyOf(address))) return;
    const who = payerAt(address);
    const count = here.get(who) ?? 0;
    if (count >= most) {
      socket.destroy();
      return;
    }
    here.set(who, count + 1);
    socket.once('close', () => {
      const left = (here.get(who) ?? 1) - 1;
      if (left > 0) here.set(who, left);
      else here.delete(who);
    });
  });
}
