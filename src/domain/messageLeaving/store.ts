// Leaves a message through the one function that the public may call, and reads what came of it.
import { randomBytes } from 'node:crypto';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { publicScope } from '../../graph/context.ts';
import type { Client, Db } from '../../store/client.ts';
import { writing } from '../../store/scope.ts';
import type { Seal } from '../../store/seal.ts';
import type { MessageReason, PublicState } from '../message/card.ts';
import { receiptOf, typedReceipt } from '../message/rules.ts';

export interface Draft {
  /** What names the station; null for a code that is none. */
  readonly door: string | null;
  readonly content: string;
  readonly phone: string | null;
  readonly cardId: number | null;
  readonly key: string | null;
}

/** What whoever left a message is told, once. */
export interface Left {
  readonly receipt: string;
  readonly station: string;
  readonly leftAt: Date;
  /** Whether it had been left before, with the same key. */
  readonly isRepeated: boolean;
}

interface Outcome {
  readonly refused?: Extract<RefusalCode, 'NOT_FOUND' | 'KEY_REUSED' | 'BUSY' | 'INVALID'>;
  readonly retryAfter?: number;
  readonly station: string;
  readonly leftAt: string;
  readonly isRepeated: boolean;
}

/** The one sentence for every code that is not good: which of them it is, nobody learns. */
const noDoor = (): Refusal =>
  new Refusal('NOT_FOUND', 'This code leads to no station: scan the one on its door again.', {
    field: 'code',
  });

function refusalOf({ refused, retryAfter }: Outcome): Refusal {
  if (refused === 'KEY_REUSED')
    return new Refusal('KEY_REUSED', 'This idempotency key was used for another message.');
  if (refused === 'INVALID') {
    return new Refusal('INVALID', 'This deputy does not come to this station.', { field: 'deputy' });
  }
  if (refused === 'NOT_FOUND') return noDoor();
  const sentence = 'This station has been left many messages: try again later, or come by.';
  return new Refusal('BUSY', sentence, { retryAfter, reason: 'STATION' });
}

/**
 * A receipt: drawn, or made with the service's secret from the key, so that whoever sends a message again gets the same
 * one, though it is kept nowhere.
 */
const receiptFor = ({ door, key }: Draft, request: string, seal: Seal): string =>
  receiptOf(
    key === null ? randomBytes(32) : Buffer.from(seal(`${door} ${key} ${request}`, 'receipt'), 'base64url'),
  );

const hashOf = (receipt: string, seal: Seal): string =>
  seal(`hash ${receipt.replaceAll('-', '')}`, 'receipt');

/** Leaves a message at an open station. */
export async function leave(client: Client, seal: Seal, draft: Draft): Promise<Left> {
  const { door, content, phone, cardId, key } = draft;
  if (door === null) throw noDoor();
  const request = seal(JSON.stringify([content, phone, cardId]), 'request');
  const receipt = receiptFor(draft, request, seal);
  const [row] = await writing(
    client,
    publicScope,
    (db) => db.$queryRaw<{ readonly outcome: Outcome }[]>`
      select leave_message(${door}, ${content}, ${phone}, ${cardId}::int, ${hashOf(receipt, seal)},
        ${key === null ? null : seal(`${door} ${key}`, 'request')}, ${request}) as outcome`,
  );
  if (!row) throw new Error('A message was neither left nor refused');
  const { outcome } = row;
  if (outcome.refused) throw refusalOf(outcome);
  return { ...outcome, receipt, leftAt: new Date(outcome.leftAt) };
}

/** What has come of a message, for whoever holds its receipt. */
export interface Followed {
  readonly station: string;
  readonly state: PublicState;
  readonly reason: MessageReason | null;
  readonly leftAt: string;
  readonly decidedAt: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly outcome: string | null;
  readonly resolvedOn: string | null;
}

/** The message of a receipt, or null. */
export async function follow(db: Db, seal: Seal, typed: string): Promise<Followed | null> {
  const receipt = typedReceipt(typed);
  if (receipt === null) return null;
  const [row] = await db.$queryRaw<{ readonly found: Followed | null }[]>`
    select public_message(${hashOf(receipt, seal)}) as found`;
  return row?.found ?? null;
}
