// Keeps terms and sessions, and counts the seats of a term that are taken.
import { dayText } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Congress, Term } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { demandSeatQuota, demandSession, demandTerm, type Sitting, type Span } from './rules.ts';

/** The condition for the term in force on a day. */
export const inForce = (on: Date) => ({ startsOn: { lte: on }, endsOn: { gt: on } });

/** Opens a term of a congress. Refuses what overlaps, and with CONFLICT a number that is taken. */
export async function open(
  db: Db,
  congress: Congress,
  wish: Span & { readonly seatQuota: number },
): Promise<Done> {
  await db.$queryRaw`select id from congress where id = ${congress.id} for no key update`;
  const others = await db.term.findMany({ where: { congressId: congress.id } });
  if (others.some((other) => other.number === wish.number)) {
    throw new Refusal('CONFLICT', `Term ${wish.number} is on record already.`, { field: 'number' });
  }
  demandSeatQuota(wish.seatQuota);
  demandTerm(wish, others);
  const { id: congressId, divisionId, place } = congress;
  return db.term.create({ data: { divisionId, place, congressId, ...wish } });
}

export interface Correction {
  readonly id: number;
  readonly version: number;
  readonly startsOn: Date | null;
  readonly endsOn: Date | null;
  readonly seatQuota: number | null;
}

/** Corrects a term's dates or seats. Mandates that began or end with the term move with it. */
export async function correct(db: Db, within: Range, wish: Correction): Promise<Done> {
  const term = rowToWrite(await db.term.findUnique({ where: { id: wish.id } }), within, 'term');
  demandVersion(term.version, wish.version);
  await db.$queryRaw`select id from congress where id = ${term.congressId} for no key update`;
  const changed = {
    ...term,
    startsOn: wish.startsOn ?? term.startsOn,
    endsOn: wish.endsOn ?? term.endsOn,
    seatQuota: wish.seatQuota ?? term.seatQuota,
  };
  demandSeatQuota(changed.seatQuota);
  const others = await db.term.findMany({ where: { congressId: term.congressId, id: { not: term.id } } });
  demandTerm(changed, others);
  await demandFitting(db, term, changed);
  const { count } = await db.term.updateMany({
    where: { id: term.id, version: wish.version },
    data: {
      startsOn: changed.startsOn,
      endsOn: changed.endsOn,
      seatQuota: changed.seatQuota,
      version: { increment: 1 },
    },
  });
  demandWritten(count);
  await moveMandates(db, term, changed);
  await demandSeats(db, changed, changed.startsOn);
  return term;
}

/** Refuses with INVALID dates that leave out a session, or a mandate with a beginning or an end of its own. */
async function demandFitting(db: Db, old: Term, changed: Span): Promise<void> {
  const outside = { OR: [{ opensOn: { lt: changed.startsOn } }, { closesOn: { gte: changed.endsOn } }] };
  const session = await db.session.findFirst({ where: { termId: old.id, ...outside } });
  demand(session === null, `Session ${session?.number} of this term lies outside these dates`, 'startsOn');
  const { startsOn, endsOn } = changed;
  const mandates = await db.mandate.count({
    where: {
      termId: old.id,
      OR: [
        {
          startsOn: { not: old.startsOn },
          OR: [{ startsOn: { lt: startsOn } }, { startsOn: { gte: endsOn } }],
        },
        { endsOn: { not: old.endsOn }, OR: [{ endsOn: { gt: endsOn } }, { endsOn: { lt: startsOn } }] },
      ],
    },
  });
  demand(mandates === 0, `${mandates} mandates of this term began or ended outside these dates`, 'startsOn');
}

async function moveMandates(db: Db, old: Term, changed: Span): Promise<void> {
  const dates = [old.startsOn, changed.startsOn, old.endsOn, changed.endsOn].map(dayText);
  const [oldStart, newStart, oldEnd, newEnd] = dates;
  if (oldStart === newStart && oldEnd === newEnd) return;
  await db.$executeRaw`
    update mandate set version = version + 1,
      starts_on = case when starts_on = ${oldStart}::date then ${newStart}::date else starts_on end,
      ends_on = case when ends_on = ${oldEnd}::date then ${newEnd}::date else ends_on end
    where term_id = ${old.id} and (starts_on = ${oldStart}::date or ends_on = ${oldEnd}::date)`;
  await db.$executeRaw`
    update deputy_card c set starts_on = m.starts_on, ends_on = m.ends_on from mandate m
    where m.id = c.id and m.term_id = ${old.id}
      and (c.starts_on, c.ends_on) is distinct from (m.starts_on, m.ends_on)`;
}

/**
 * Refuses with INVALID when, on some day from one on, more mandates of the term are held than it has seats. Asked after
 * a write, with the term locked, so that two writers cannot both take the last seat.
 */
export async function demandSeats(db: Db, term: Term, from: Date): Promise<void> {
  const [held] = await db.$queryRaw<{ readonly most: number }[]>`
    select coalesce(max(n), 0)::int as most from (
      select (select count(*) from mandate m
              where m.term_id = ${term.id} and m.starts_on <= d.day and m.ends_on > d.day) as n
      from (select ${dayText(from)}::date as day union
            select starts_on from mandate where term_id = ${term.id} and starts_on > ${dayText(from)}::date) d
    ) counted`;
  demand(
    (held?.most ?? 0) <= term.seatQuota,
    `Term ${term.number} has ${term.seatQuota} seats, and no more deputies than that at one time`,
    'seatQuota',
  );
}

/** Locks a term against other elections to it until the transaction ends. */
export const lockTerm = async (db: Db, id: number): Promise<void> => {
  await db.$queryRaw`select id from term where id = ${id} for no key update`;
};

/** Puts a session on record. Refuses dates outside the term, and with CONFLICT a number that is taken. */
export async function hold(db: Db, within: Range, termId: number, wish: Sitting): Promise<Done> {
  const term = rowToWrite(await db.term.findUnique({ where: { id: termId } }), within, 'term');
  await lockTerm(db, term.id);
  const others = await db.session.findMany({ where: { termId } });
  if (others.some((other) => other.number === wish.number)) {
    throw new Refusal('CONFLICT', `Session ${wish.number} of this term is on record already.`, {
      field: 'number',
    });
  }
  demandSession(wish, term, others);
  const { divisionId, place } = term;
  return db.session.create({ data: { divisionId, place, termId, ...wish } });
}
