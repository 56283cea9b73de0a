// Decides on messages: one that is taken in is an opinion received at its station on the day it was left.
import { today } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Message, Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import { receive } from '../intake/store.ts';
import type { MessageReason } from '../message/card.ts';

export interface Version {
  readonly id: number;
  readonly version: number;
}

async function messageToDecide(db: Db, within: Range, { id, version }: Version): Promise<Message> {
  await db.$executeRaw`select from message where id = ${id} for no key update`;
  const found = rowToWrite(await db.message.findUnique({ where: { id } }), within, 'message');
  demandVersion(found.version, version);
  if (found.state !== 'RECEIVED') throw new Refusal('WRONG_STATE', 'This message was decided on already.');
  return found;
}

async function decide(
  db: Db,
  found: Message,
  decision: Prisma.MessageUncheckedUpdateManyInput,
): Promise<Done> {
  const { count } = await db.message.updateMany({
    where: { id: found.id, version: found.version },
    data: { ...decision, decidedAt: await momentOf(db), version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}

/** Takes a message in as an opinion; from then on it is counted. */
export async function accept(db: Db, within: Range, wish: Version): Promise<Done> {
  const found = await messageToDecide(db, within, wish);
  const opinion = await receive(db, within, {
    division: null,
    stationId: found.stationId,
    activityId: null,
    content: found.content,
    source: 'SCAN',
    receivedOn: today(found.leftAt),
  });
  return decide(db, found, { state: 'ACCEPTED', opinionId: opinion.id });
}

/** Declines a message for a reason. */
export async function decline(
  db: Db,
  within: Range,
  { reason, ...wish }: Version & { readonly reason: MessageReason },
): Promise<Done> {
  const found = await messageToDecide(db, within, wish);
  return decide(db, found, { state: 'DECLINED', reason });
}
