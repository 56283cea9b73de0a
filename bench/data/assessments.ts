// Stations assessed: a standard of nine items for each province, and nearly every station judged by it, most of them verified.
import { numbered, type Plan, scratch, type Step } from './plan.ts';

/** Where the numbers of these standards begin: others may stand beside them, and they stay when the records are cleared. */
const first = 1_000_000;

/** Nine things, of which two provinces in three ask for money and the others for a network; the last two are not required. */
const asked = `
  select s.id as standard_id, s.division_id, s.place, n as number,
    (array['有固定场所', '有牌子', '有公示栏', '有制度', '有台账', '有办公设备', '有专人管理',
      case when s.id % 3 = 0 then '有网络' else '有经费' end, '有资料'])[n] as text,
    (array['PREMISES', 'SIGNAGE', 'DISPLAY', 'RULES', 'RECORDS', 'EQUIPMENT', 'STAFF',
      case when s.id % 3 = 0 then 'NETWORK' else 'FUNDS' end, 'MATERIALS'])[n]::"StandardTopic" as topic
  from standard s cross join generate_series(1, 9) n where s.id > ${first} and s.state = 'DRAFT'`;

const standards: readonly Step[] = [
  {
    says: '(standard)',
    sql: `insert into standard (id, division_id, place, label, title, number, kinds, effective_from, validity_months, is_synthetic)
      select ${first} + row_number() over (order by d.place), d.id, d.place, '九有', d.name || '代表家站建设标准（合成）', 900,
        enum_range(null::"StationKind"), date '2023-01-01', 24, true
      from division d where d.level = 'PROVINCE' and d.closed_on is null
        and not exists (select from standard s where s.id > ${first})`,
  },
  {
    says: '(standard)',
    sql: `insert into standard_item (id, division_id, place, standard_id, number, text, topic, kind, is_required)
      select (standard_id - ${first} - 1) * 9 + number + ${first}, division_id, place, standard_id, number, text, topic, 'PRESENCE',
        number < 8
      from (${asked}) i`,
  },
  {
    says: '(standard)',
    sql: `update standard set state = 'PUBLISHED' where id > ${first} and state = 'DRAFT'`,
  },
];

/** Which stations are judged, when, and by which standard. Eleven in twelve, on a day on which they were open. */
const judgements = ({ chance }: Plan): string => `
  select o.id, o.division_id, o.place, o.id as station_id, s.id as standard_id, s.division_id as standard_division_id,
    s.place as standard_place, ${chance.happens(0.95, 'o.id', 'verified')} as is_verified, d.day
  from opening o
  join lateral (
    select s.* from division p join standard s on s.division_id = p.id and s.id > ${first}
    where p.level = 'PROVINCE' and p.place <= o.place and p.place_end > o.place limit 1
  ) s on true
  cross join lateral (select greatest(o.opened_on + 20, ${chance.day('2024-03-01', 600, 'o.id', 'assessed')}) as day) d
  where ${chance.happens(0.92, 'o.id', 'is assessed')} and d.day <= date '2025-12-20' and (o.closes_on is null or o.closes_on > d.day)`;

/** What was found: what costs most to keep up is missing most. */
const verdicts = ({ chance }: Plan): string => `
  select j.id as assessment_id, j.division_id, j.place, i.id as item_id, i.division_id as item_division_id,
    i.place as item_place, i.weight, i.is_required, i.topic,
    case when ${chance.below(1000, 'j.id::bigint * 9 + i.number', 'verdict')}
        < (array[8, 10, 25, 20, 60, 45, 30, 120, 90])[i.number] then 'NOT_MET'
      when i.number = 8 and ${chance.happens(0.02, 'j.id', 'not asked')} then 'NOT_APPLICABLE' else 'MET' end as verdict
  from judgement j join standard_item i on i.standard_id = j.standard_id`;

const results = `
  select assessment_id, count(*)::int as judged, count(*) filter (where verdict <> 'NOT_APPLICABLE')::int as applicable,
    count(*) filter (where verdict = 'MET')::int as met, coalesce(sum(weight) filter (where verdict = 'MET'), 0) as weight_met,
    coalesce(sum(weight) filter (where verdict <> 'NOT_APPLICABLE'), 0) as weight_applicable,
    bool_and(verdict <> 'NOT_MET' or not is_required) as is_compliant,
    bit_or(topic_bit(topic)) filter (where verdict <> 'NOT_APPLICABLE') as topics,
    coalesce(bit_or(topic_bit(topic)) filter (where verdict = 'NOT_MET'), 0) as missed
  from verdict group by 1`;

/** What the database works out row by row comes in as it would work it out; these are the laws that would. */
const laws = [
  ['assessment', 'assessment_is_lawful'],
  ['assessment_item', 'assessment_item_is_open'],
] as const;
const turned = (how: 'disable' | 'enable'): Step[] =>
  laws.map(([table, law]) => ({
    says: '(laws)',
    asOwner: true,
    sql: `alter table ${table} ${how} trigger ${law}`,
  }));

const records: readonly Step[] = [
  {
    says: 'assessment',
    sql: `insert into assessment (id, division_id, place, station_id, standard_id, standard_division_id, standard_place, on_date,
        state, items_judged, items_applicable, items_met, gaps, weight_met, weight_applicable, is_compliant, topics_applicable,
        topics_met, valid_until, is_synthetic)
      select j.id, j.division_id, j.place, j.station_id, j.standard_id, j.standard_division_id, j.standard_place, j.day,
        (case when j.is_verified then 'VERIFIED' else 'SUBMITTED' end)::"AssessmentState", r.judged, r.applicable, r.met,
        r.applicable - r.met, r.weight_met, r.weight_applicable, r.is_compliant, r.topics, r.topics & ~r.missed,
        case when j.is_verified then (j.day + interval '24 months')::date end, true
      from judgement j left join result r on r.assessment_id = j.id and j.is_verified order by j.id`,
  },
  {
    says: 'assessment_item',
    sql: `insert into assessment_item (id, division_id, place, assessment_id, item_id, item_division_id, item_place, verdict)
      select row_number() over (order by assessment_id, item_id), division_id, place, assessment_id, item_id, item_division_id,
        item_place, verdict::"AssessmentVerdict"
      from verdict order by assessment_id, item_id`,
  },
];

/** Assessments with what was found of each item; stations first. */
export const assessmentSteps = (plan: Plan): Step[] => [
  ...standards,
  ...scratch('judgement', judgements(plan)),
  ...scratch('verdict', verdicts(plan)),
  ...scratch('result', results),
  ...turned('disable'),
  ...records,
  ...turned('enable'),
  ...['assessment', 'assessment_item'].map(numbered),
];
