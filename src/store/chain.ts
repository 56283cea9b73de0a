// The audit trail's chain: what an entry's bytes are, what a seal over many holds, and what is amiss between the two.
import { createHash } from 'node:crypto';

/** An entry as far as it is sealed: all of it but the place, which a reorganisation moves. */
export interface Entry {
  readonly id: bigint;
  /** When, in milliseconds since 1970. */
  readonly at: bigint;
  readonly divisionId: number;
  readonly kind: string;
  readonly seatId: number | null;
  readonly action: string;
  readonly target: string;
  readonly targetId: number | null;
  readonly lines: number | null;
  readonly note: string | null;
}

/** A seal over the entries after one number up to another. */
export interface Sealed {
  readonly n: number;
  readonly afterId: bigint;
  readonly toId: bigint;
  readonly entries: number;
  /** Number, moment and hash of each entry. */
  readonly leaves: Buffer;
  readonly digest: Buffer;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly algorithm: string;
  readonly at: bigint;
}

/** The end of the chain: kept elsewhere, it tells when seals are missing or were made anew. */
export interface Head {
  readonly n: number;
  readonly hash: string;
  readonly toId: string;
}

export const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'n' in value && 'hash' in value && 'toId' in value;

/** What is amiss, in a sentence. */
export type Fault = string;

const leafBytes = 48;
const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

const net = (value: string | number | bigint | null): string => {
  if (value === null) return '-';
  const text = String(value);
  return `${Buffer.byteLength(text)}:${text}`;
};
const canonical = (...values: readonly (string | number | bigint | null)[]): string =>
  values.map(net).join('');

/** What a seal keeps of an entry: number and moment, eight bytes each, and the hash of its canonical bytes. */
export function leafOf(entry: Entry): Buffer {
  const { id, at, divisionId, kind, seatId, action, target, targetId, lines, note } = entry;
  const head = Buffer.alloc(16);
  head.writeBigInt64BE(id, 0);
  head.writeBigInt64BE(at, 8);
  const text = canonical(
    'renda audit 1',
    ...[id, at, divisionId, kind, seatId, action, target, targetId, lines, note],
  );
  return Buffer.concat([head, sha256(text)]);
}

/** The hash of a seal, which the next one carries. */
export function hashOf({ n, afterId, toId, entries, digest, previous, algorithm, at }: Sealed): Buffer {
  const parts = [n, afterId, toId, entries, digest.toString('hex'), previous.toString('hex'), algorithm, at];
  return sha256(canonical('renda seal 1', ...parts));
}

/** What is amiss with a seal, given the one before it. */
export function sealFaults(seal: Sealed, before: Sealed | null): Fault[] {
  const name = `Seal ${seal.n}`;
  const expected = (before?.n ?? 0) + 1;
  const checks: readonly (readonly [isWell: boolean, fault: Fault])[] = [
    [seal.n === expected, `${name} stands where ${expected} belongs: seals are missing`],
    [seal.afterId === (before?.toId ?? 0n), `${name} does not begin where the one before it ends`],
    [
      seal.previous.equals(before?.hash ?? Buffer.alloc(32)),
      `${name} does not carry the hash of the one before`,
    ],
    [seal.hash.equals(hashOf(seal)), `${name} was changed: its hash is another`],
    [
      seal.digest.equals(sha256(seal.leaves)) && seal.leaves.length === seal.entries * leafBytes,
      `${name} was changed: what it holds of its entries is not what it was made from`,
    ],
  ];
  return checks.filter(([isWell]) => !isWell).map(([, fault]) => fault);
}

/**
 * What is amiss with the entries of a seal.
 * @param found those that are there now
 * @param mayBeGone asked of the moment of each that is not there
 */
export function entryFaults(
  seal: Sealed,
  found: readonly Entry[],
  mayBeGone: (at: bigint) => boolean,
): Fault[] {
  const faults: Fault[] = [];
  const now = new Map<bigint, Entry>();
  for (const entry of found) {
    if (now.has(entry.id)) faults.push(`Entry ${entry.id} is there more than once (seal ${seal.n})`);
    now.set(entry.id, entry);
  }
  for (let at = 0; at + leafBytes <= seal.leaves.length; at += leafBytes) {
    const leaf = seal.leaves.subarray(at, at + leafBytes);
    const id = leaf.readBigInt64BE(0);
    const entry = now.get(id);
    now.delete(id);
    if (!entry) {
      if (!mayBeGone(leaf.readBigInt64BE(8))) faults.push(`Entry ${id} is missing (seal ${seal.n})`);
    } else if (!leafOf(entry).equals(leaf)) {
      faults.push(`Entry ${id} is not what was sealed (seal ${seal.n})`);
    }
  }
  for (const id of now.keys())
    faults.push(`Entry ${id} was put in after its time was sealed (seal ${seal.n})`);
  return faults;
}

/** How long entries are kept at least. */
export const leastDays = 183;

/** What is amiss with a chain that a head was taken of before. */
export function headFaults(head: Head, seal: Sealed | null): Fault[] {
  if (!seal) return [`Seal ${head.n} of the head is missing: the trail was cut short`];
  const isSame = seal.hash.toString('hex') === head.hash && String(seal.toId) === head.toId;
  return isSame ? [] : [`Seal ${head.n} is not the one of the head: the chain was made anew`];
}
