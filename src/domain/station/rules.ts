// When a station is in use, and what may be said of it.
import { randomInt, timingSafeEqual } from 'node:crypto';
import { spelled, typedCode } from '../../core/code.ts';
import { demandHappened, dayText } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import type { Seal } from '../../store/seal.ts';
import { demandVillage } from '../serving/rules.ts';

/** The days a station is in use; the last one is the day it closed, if it did. */
export interface Life {
  readonly openedOn: Date;
  readonly closedOn: Date | null;
}

/**
 * Refuses a day on which a station was not in use: INVALID before it opened, WRONG_STATE after it closed. `field` names
 * the input.
 */
export function demandInUse({ openedOn, closedOn }: Life, day: Date, field: string): void {
  demand(day >= openedOn, `This station opened on ${dayText(openedOn)}`, field);
  if (closedOn !== null && day > closedOn) {
    throw new Refusal('WRONG_STATE', `This station closed on ${dayText(closedOn)}.`, { field });
  }
}

/** Whether a station has closed; none closes ahead. */
export const isClosed = (life: Pick<Life, 'closedOn'>): life is { readonly closedOn: Date } =>
  life.closedOn !== null;

/** Refuses with WRONG_STATE what only a station that is open can have. */
export function demandOpen(life: Pick<Life, 'closedOn'>): void {
  if (isClosed(life)) {
    throw new Refusal('WRONG_STATE', `This station closed on ${dayText(life.closedOn)}.`);
  }
}

/** The name as it is kept. Refuses with INVALID what is empty or too long. */
export const demandName = (name: string): string => demandText(name, 'name', 'The name of a station', 'name');

/** How people reach a station; a field left out is not changed. */
export interface Contact {
  readonly address?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly keeperName?: string | null | undefined;
  readonly village?: string | null | undefined;
}

const phonePattern = /^\+?[\d -]{5,20}$/;

/** These as they are kept. Refuses with INVALID what is too long or no telephone number. */
export function demandContact({ address, phone, keeperName, village }: Contact): Contact {
  demand(phone == null || phonePattern.test(phone), 'A telephone number has 5 to 20 digits', 'phone');
  return {
    address: demandTextIfGiven(address, 'title', 'An address', 'address'),
    phone,
    keeperName: demandTextIfGiven(keeperName, 'name', 'The name of a keeper', 'keeperName'),
    village: demandVillage(village),
  };
}

/** What happened at a station, by its first and last day. */
export interface Use {
  readonly first: Date | null;
  readonly last: Date | null;
}

/** Refuses with INVALID an opening day that lies ahead, after the first use, or after the station closed. */
export function demandOpening(openedOn: Date, closedOn: Date | null, { first }: Use): void {
  demandHappened(openedOn, 'openedOn');
  demand(closedOn === null || openedOn <= closedOn, 'A station opens before it closes', 'openedOn');
  demand(
    first === null || openedOn <= first,
    `Something happened at this station on ${first === null ? '' : dayText(first)} already`,
    'openedOn',
  );
}

/** Refuses with INVALID a closing day that lies ahead, before the opening, or before the last use. */
export function demandClosing(on: Date, openedOn: Date, { last }: Use): void {
  demandHappened(on, 'on');
  demand(on >= openedOn, `This station opened on ${dayText(openedOn)} only`, 'on');
  demand(
    last === null || on >= last,
    `Something happened at this station on ${last === null ? '' : dayText(last)} still`,
    'on',
  );
}

/** Signs that nobody mistakes for another, for codes that are read off a door. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** How many of them name the station. */
export const codeLength = 12;
/** How many follow, by which the service knows a code as its own. */
const signatureLength = 8;

/** What names a station at its door, newly drawn. */
export const newKey = (): string =>
  Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

/** The code for a door: what names the station, and the service's signature under it. */
export function signedCode(key: string, seal: Seal): string {
  const signature = Buffer.from(seal(key, 'door'), 'base64url').subarray(0, signatureLength);
  return key + spelled(signature, codeAlphabet);
}

/**
 * What a code off a door names, or null for one that this service never gave out: forged, cut short or another's. Small
 * letters, blanks and dashes are forgiven.
 */
export function openCode(typed: string, seal: Seal): string | null {
  const code = typedCode(typed, codeAlphabet, codeLength + signatureLength);
  const key = code?.slice(0, codeLength);
  if (!code || !key) return null;
  return timingSafeEqual(Buffer.from(code), Buffer.from(signedCode(key, seal))) ? key : null;
}

/** What a code names that staff write in their own sheets, signed or not; null for what can be none. */
export const keyOfCode = (typed: string): string | null =>
  typedCode(typed, codeAlphabet, codeLength) ??
  typedCode(typed, codeAlphabet, codeLength + signatureLength)?.slice(0, codeLength) ??
  null;

/** A division, or something of one. */
export interface Owned {
  readonly divisionId: number;
  readonly place: bigint;
}

/** The division of all that is named. Refuses with INVALID when nothing is, or when they are of different ones. */
export function demandOnePlace(named: readonly (Owned | null)[]): Owned {
  const [first, ...rest] = named.filter((each) => each !== null);
  demand(first !== undefined, 'Say in which division, or at which station', 'division');
  demand(
    rest.every((each) => each.divisionId === first.divisionId),
    'What is named here belongs to different divisions',
    'division',
  );
  return first;
}
