// Duty records: what deputies say they did beside activities, most of it reviewed and final.
import { numbered, type Plan, type Step } from './plan.ts';

/** Statements that they come in by: each holds what its triggers look at. */
const parts = 4;

/** A deputy has one at least, and so many at most; four on the average. */
const most = 14;

/** What is done, each as often as it stands here, and what it is called. */
const kinds = [
  ['SESSION', '出席本级人民代表大会会议'],
  ['MEETING', '列席常委会会议'],
  ['MEETING', '列席部门工作会议'],
  ['TRAINING', '参加代表履职培训'],
  ['SUGGESTION', '关于改善农村道路的建议'],
  ['SUGGESTION', '关于增设老年食堂的建议'],
  ['SUGGESTION', '关于整治河道的建议'],
  ['RESEARCH', '参加专题调研'],
  ['INSPECTION', '参加代表视察'],
  ['INSPECTION', '参加执法检查'],
  ['VISIT', '走访联系选民'],
  ['RECEPTION', '进站接待选民'],
  ['AID', '结对帮扶困难家庭'],
  ['DEED', '为群众办实事'],
  ['REPORT_BACK', '向选民述职'],
  ['LEAVE', '会议请假'],
] as const;

const column = (at: 0 | 1): string => `array[${kinds.map((each) => `'${each[at]}'`).join(',')}]`;

/** Of a hundred: withdrawn 4, declared 3, sent back 3, published 4, and the rest final. */
const state = `case when r.fate < 4 then 'WITHDRAWN' when r.fate < 7 then 'DECLARED' when r.fate < 10 then 'SENT_BACK'
  when r.fate < 14 then 'PUBLISHED' else 'FINAL' end`;

const key = `(m.id::bigint * ${most} + n)`;

const declared = ({ chance }: Plan, part: number): Step => ({
  says: 'duty_record',
  sql: `insert into duty_record (id, division_id, place, card_id, scorer_division_id, scorer_place, kind, title, happened_on,
      half_days, role, outcomes, state, published_on, objection_until, is_synthetic)
    select r.id, r.division_id, r.place, r.card_id, r.division_id, r.place, r.kind::"DutyKind", r.title, r.day,
      case when r.kind in ('SESSION', 'TRAINING', 'LEAVE') then 1 + r.fate % 6 else 1 end,
      (case when r.kind = 'SUGGESTION' then case when r.fate % 4 = 0 then 'LEAD' else 'JOINT' end end)::"DutyRole",
      case when r.kind = 'SUGGESTION' and r.luck < 3 then '{EXCELLENT,KEY}'
        when r.kind = 'SUGGESTION' and r.luck < 20 then '{CLASS_A}' else '{}' end::"DutyOutcome"[],
      r.state::"DutyState", case when r.state in ('PUBLISHED', 'FINAL') then r.day + 20 end,
      case when r.state in ('PUBLISHED', 'FINAL') then r.day + 25 end, true
    from (
      select r.*, ${state} as state, (${column(0)})[1 + r.what] as kind, (${column(1)})[1 + r.what] as title from (
        select m.id * ${most} + n + 1 as id, m.id as card_id, m.division_id, m.place,
          d.since + ${chance.below('d.days', key, 'duty day')} as day, ${chance.below(100, key, 'duty fate')} as fate,
          ${chance.below(100, key, 'duty luck')} as luck, ${chance.below(kinds.length, key, 'duty kind')} as what
        from mandate m
        cross join lateral (
          select s.since, least(m.ends_on, date '2025-12-01') - s.since as days
          from (select greatest(m.starts_on, date '2024-01-01') as since) s
        ) d
        cross join lateral generate_series(0, ${chance.low(most, 'm.id', 'duties')}) n
        where m.id % ${parts} = ${part} and d.days > 0
      ) r
    ) r`,
});

const law = (how: 'disable' | 'enable'): Step => ({
  says: '(laws)',
  asOwner: true,
  sql: `alter table duty_record ${how} trigger duty_record_is_lawful`,
});

/** Duty records as they stand after their reviews; the law that follows each step of these is set aside. Mandates first. */
export const dutySteps = (plan: Plan): Step[] => [
  law('disable'),
  ...Array.from({ length: parts }, (_, part) => declared(plan, part)),
  law('enable'),
  numbered('duty_record'),
];
