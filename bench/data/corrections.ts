// What is corrected after it was recorded, as staff do it: on the finished tables, so that the counts get negative deltas.
import { type Plan, scratch, type Step } from './plan.ts';

/** Mandates that end before their term does; registrations follow by themselves. */
const leaving = ({ chance }: Plan): readonly Step[] => [
  {
    says: 'mandates ended',
    sql: `update mandate m set ends_on = h.left_on, status = 'ENDED', version = m.version + 1,
        end_reason = ${chance.pick(['MOVED_AWAY', 'MOVED_AWAY', 'RESIGNED', 'DIED'], 'h.id', 'reason')}::"MandateEndReason"
      from holder h where h.id = m.id and h.left_on is not null`,
  },
  {
    says: 'cards ended',
    sql: `update deputy_card c set ends_on = h.left_on, status = 'ENDED'
      from holder h where h.id = c.id and h.left_on is not null`,
  },
];

const closing: readonly Step[] = [
  {
    says: 'assignments ended',
    sql: `update station_assignment a set until = greatest(a.since, o.closes_on)
      from opening o where o.id = a.station_id and o.closes_on is not null`,
  },
  {
    says: 'stations closed',
    sql: `update station s set closed_on = o.closes_on, version = s.version + 1
      from opening o where o.id = s.id and o.closes_on is not null`,
  },
  {
    says: 'groups dissolved',
    sql: `update deputy_group set dissolved_on = date '2026-01-10' + id % 60, version = version + 1 where id % 100 = 7`,
  },
];

/** Activities that were held on another day: one on which the station was open and those who came were in office. */
const moves = ({ chance }: Plan): string => `
  select a.id, day
  from activity a
  cross join lateral (
    select least(greatest(a.held_on + ${chance.below(81, 'a.id', 'other day')} - 40, date '2024-01-01'), date '2025-12-31') as day
  ) d
  left join station s on s.id = a.station_id
  where ${chance.happens(0.012, 'a.id', 'moves')} and a.withdrawn_at is null and day <> a.held_on
    and (s.id is null or (s.opened_on <= day and (s.closed_on is null or day <= s.closed_on)))
    and not exists (
      select from attendance t join serving v on v.id = t.serving_id
      where t.activity_id = a.id and not (v.since <= day and day < v.until))
    and not exists (
      select from opinion o where o.division_id = a.division_id and o.place = a.place and o.activity_id = a.id
        and (o.answered_on < day or o.resolved_on < day))`;

const moving: readonly Step[] = [
  {
    says: 'activities moved',
    sql: 'update activity a set held_on = m.day, version = a.version + 1 from moving m where m.id = a.id',
  },
  {
    says: 'opinions moved',
    sql: `update opinion o set received_on = m.day, version = o.version + 1
      from moving m join activity a on a.id = m.id
      where o.division_id = a.division_id and o.place = a.place and o.activity_id = a.id`,
  },
];

const withdrawing = ({ chance }: Plan): readonly Step[] => [
  {
    says: 'activities withdrawn',
    sql: `update activity set withdrawn_at = recorded_at + interval '3 days', withdrawn_reason = '重复登记',
        version = version + 1
      where ${chance.happens(0.015, 'id', 'withdrawn')}`,
  },
  {
    says: 'opinions withdrawn',
    sql: `update opinion set withdrawn_at = (received_on + interval '4 days') at time zone 'Asia/Shanghai',
        withdrawn_reason = '录入错误', version = version + 1
      where ${chance.happens(0.005, 'id', 'withdrawn')}`,
  },
];

const amending = ({ chance }: Plan): readonly Step[] => [
  {
    says: 'voters corrected',
    sql: `update activity set version = version + 1,
        voters_received = greatest(voters_received + ${chance.below(15, 'id', 'voters after')} - 7, 0)
      where ${chance.happens(0.01, 'id', 'voters wrong')} and voters_received > 0 and withdrawn_at is null`,
  },
  {
    says: 'activities retyped',
    sql: `update activity set version = version + 1, type = 'CONSULTATION'
      where ${chance.happens(0.003, 'id', 'type wrong')} and withdrawn_at is null`,
  },
  {
    says: 'attendances struck out',
    sql: `delete from attendance t where ${chance.happens(0.001, 't.id', 'was not there')}
      and exists (select from attendance o where o.activity_id = t.activity_id and o.id < t.id)`,
  },
];

/** Corrections of what all the other steps recorded. */
export const correctionSteps = (plan: Plan): Step[] => [
  ...leaving(plan),
  ...closing,
  ...withdrawing(plan),
  ...scratch('moving', moves(plan)),
  ...moving,
  ...amending(plan),
];
