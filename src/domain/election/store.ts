// Puts elected deputies on record and corrects that record.
import { today } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Congress, Term } from '../../generated/prisma/client.ts';
import type { ElectionManner, Gender } from '../../generated/prisma/enums.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandWritten } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { personOf } from '../account/store.ts';
import { demandEnd, endedEarly } from '../mandate/rules.ts';
import { type Found, mandateToWrite, type Wish } from '../mandate/store.ts';
import { demandSeats, inForce, lockTerm } from '../term/store.ts';
import { firstDayOf } from './rules.ts';

export interface Elected {
  readonly term: number | null;
  readonly name: string;
  readonly pinyin: string;
  readonly gender: Gender;
  readonly electoralUnit: string;
  readonly post: string | null;
  readonly phone: string | null;
  readonly manner: ElectionManner;
  readonly startsOn: Date | null;
  /** Who it is: the keyed hash of the identity number, or another mandate of the same person; neither is a new person. */
  readonly identityHash: string | null;
  readonly sameAs: number | null;
}

/** The term that is named, or the one in force on a day. */
async function termOf(db: Db, congress: Congress, id: number | null, on: Date): Promise<Term> {
  const where = id === null ? inForce(on) : { id };
  const term = await db.term.findFirst({ where: { congressId: congress.id, ...where } });
  if (term) return term;
  if (id !== null) throw new Refusal('NOT_FOUND', 'This congress has no such term.', { field: 'term' });
  throw new Refusal('WRONG_STATE', 'No term of this congress is in force on that day: open it first.');
}

async function personBehind(db: Db, { identityHash, sameAs }: Elected): Promise<number> {
  demand(
    identityHash === null || sameAs === null,
    'Say who it is once: by identity number, or by another mandate of the same person',
    'sameAs',
  );
  if (sameAs !== null) return personOf(db, sameAs);
  const [person] = await db.$queryRaw<
    { readonly id: number }[]
  >`select person_known_by(${identityHash}) as id`;
  if (!person) throw new Error('The database made no person');
  return person.id;
}

/** Puts an elected deputy on record: person, mandate, card and contact. */
export async function elect(db: Db, congress: Congress, wish: Elected): Promise<Done> {
  const term = await termOf(db, congress, wish.term, wish.startsOn ?? today());
  const startsOn = firstDayOf(wish.startsOn, wish.manner, term);
  await lockTerm(db, term.id);
  const personId = await personBehind(db, wish);
  const { divisionId, place, level } = congress;
  const { electoralUnit, manner } = wish;
  const meanwhile = { startsOn: { lt: term.endsOn }, endsOn: { gt: startsOn } };
  const held = await db.mandate.count({ where: { personId, divisionId, ...meanwhile } });
  if (held > 0) throw new Refusal('CONFLICT', 'This person holds a seat in this congress already.');
  const dates = { startsOn, endsOn: term.endsOn };
  const mandate = await db.mandate.create({
    data: { divisionId, place, termId: term.id, personId, level, electoralUnit, manner, ...dates },
  });
  const { name, pinyin, gender, post, phone } = wish;
  await db.deputyCard.create({
    data: {
      id: mandate.id,
      divisionId,
      place,
      level,
      name,
      pinyin,
      gender,
      electoralUnit,
      post,
      ...dates,
      termNumber: term.number,
      status: 'ACTIVE',
    },
  });
  await db.deputyContact.create({ data: { mandateId: mandate.id, divisionId, place, phone } });
  await demandSeats(db, term, startsOn);
  return mandate;
}

/** What is left undefined stays as it is. */
export interface Correction extends Wish {
  readonly card: {
    readonly name?: string;
    readonly pinyin?: string;
    readonly gender?: Gender;
    readonly post?: string | null;
  };
  readonly electoralUnit?: string;
  readonly manner?: ElectionManner;
  readonly startsOn?: Date;
  readonly endedOn?: Date;
  readonly phone?: string | null;
}

/** The dates a correction leads to. Refuses with INVALID what does not fit the term. */
function correctedDates(mandate: Found, wish: Correction): { startsOn: Date; endsOn: Date } {
  const { term } = mandate;
  const startsOn = wish.startsOn
    ? firstDayOf(wish.startsOn, wish.manner ?? mandate.manner, term)
    : mandate.startsOn;
  const endsOn = wish.endedOn ?? mandate.endsOn;
  if (wish.endedOn) {
    demand(endedEarly(mandate, term), 'This mandate did not end before its term: end it first', 'endedOn');
    demandEnd(wish.endedOn, { ...mandate, startsOn }, term);
  }
  demand(startsOn <= endsOn, 'A mandate ends on the day it begins, or later', 'startsOn');
  return { startsOn, endsOn };
}

/** Corrects what is on record of a deputy. The counts follow the dates. */
export async function correct(db: Db, viewer: Viewer, wish: Correction): Promise<Done> {
  const mandate = await mandateToWrite(db, viewer, wish);
  const dates = correctedDates(mandate, wish);
  const unit = wish.electoralUnit === undefined ? {} : { electoralUnit: wish.electoralUnit };
  const manner = wish.manner === undefined ? {} : { manner: wish.manner };
  await lockTerm(db, mandate.termId);
  const { count } = await db.mandate.updateMany({
    where: { id: mandate.id, version: wish.version },
    data: { ...dates, ...unit, ...manner, version: { increment: 1 } },
  });
  demandWritten(count);
  await db.deputyCard.update({ where: { id: mandate.id }, data: { ...wish.card, ...dates, ...unit } });
  if (wish.phone !== undefined) {
    const { divisionId, place, id: mandateId } = mandate;
    const { phone } = wish;
    await db.deputyContact.upsert({
      where: { mandateId },
      create: { divisionId, place, mandateId, phone },
      update: { phone },
    });
  }
  await demandSeats(db, mandate.term, dates.startsOn);
  return mandate;
}
