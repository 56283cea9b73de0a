// Carries the records of the small tree on where they are, handing nothing to another division: scored, judged and ranked, with numbers that say whose they are, and a second deputy in one county.
import type { Walled } from './walled.ts';

/** Where two deputies are, with records of their own. */
export const shared = '110101';
/** What the texts of the second one say where others say the code of their division. */
export const colleague = '1101010000';

/** Numbers of divisions begin at these, by what they count: small enough that all of them together stay apart. */
const numbers: Readonly<Record<string, number>> = {
  'activity.voters_received': 60_000,
  'duty_record.quantity': 70_000,
  'assessment_item.value': 9_000_000,
  'declared_figure.value': 40_000_000,
};
const step = 3;

let codes: readonly string[] = [];
/** The number of a division, which is added up with others and still tells which they were. */
const numberOf = (column: string): string =>
  `(${numbers[column]} + ${step} * (case d.code ${codes.map((code, at) => `when '${code}' then ${2 ** at}`).join(' ')} end))`;

const bits = (mask: number): number[] => codes.map((_, at) => at).filter((at) => (mask >> at) % 2 === 1);

/** The divisions whose numbers were added up to the numbers in a text. */
export function numbersIn(text: string): { column: string; code: string }[] {
  const values = new Set(
    [...text.matchAll(/(?<![\w.-])\d{5,}(?:\.\d+)?(?![\w-])/g)].map(([each]) => Number(each)),
  );
  return [...values].flatMap((value) =>
    Object.entries(numbers).flatMap(([column, least]) => {
      const [many, rest] = [Math.floor(value / least), value % least];
      const mask = rest / step;
      if (many < 1 || !Number.isInteger(mask) || mask >= 2 ** codes.length) return [];
      const whose = bits(mask);
      return whose.length === many ? whose.map((at) => ({ column, code: codes[at] ?? '' })) : [];
    }),
  );
}

export const numbered = Object.keys(numbers);

/** Past the laws of the tables: they hold what changes. */
export async function enlivenAtHome({ world, at, codes: all }: Walled): Promise<void> {
  codes = all;
  const of = (...some: readonly string[]) => `division_id in (${some.map((code) => at(code).id).join(', ')})`;
  const mark = (column: string) => `'⟦${column}@' || d.code || '⟧'`;
  const statements = [
    `update rule_set set cycle = 'MONTH', effective_from = '2020-01-01'`,
    `update rule_item set source = 'DUTY', kinds = '{OTHER}', measure = 'QUANTITY', points = 1`,
    `insert into rule_item (id, division_id, place, rule_set_id, number, text, source, points)
       select 2000 + x.id, x.division_id, x.place, x.id, 2, ${mark('rule_item.text')}, 'ATTENDANCE', 2 from rule_set x join division d on d.id = x.division_id`,
    `insert into rule_item (id, division_id, place, rule_set_id, number, text, source, points)
       select 3000 + x.id, x.division_id, x.place, x.id, 3, ${mark('rule_item.text')}, 'OPINION_COLLECTED', 2 from rule_set x join division d on d.id = x.division_id`,
    `insert into rule_item (id, division_id, place, rule_set_id, number, text, source, kinds, measure, points)
       select 4000 + x.id, x.division_id, x.place, x.id, 4, ${mark('rule_item.text')}, 'DUTY', '{OTHER}', 'QUANTITY', 1 from rule_set x join division d on d.id = x.division_id`,
    `update rule_grade set least = 0, is_pass = true`,
    `update rule_consequence set places = 9, grade = null, share = null, below = null where id % 2 = 1`,
    `update duty_record x set quantity = ${numberOf('duty_record.quantity')} from division d where d.id = x.division_id`,
    `update duty_record set happened_on = current_date, state = 'PUBLISHED', first_reviewed_by = 998, second_reviewed_by = 999, published_on = current_date,
       objection_until = current_date, appeal_until = current_date + 9, amount = 1 where ${of('11', '1101', '110101', '110101101', '110102')}`,
    `update assessment_item x set value = ${numberOf('assessment_item.value')}, verdict = 'NOT_MET', due_on = current_date + 9 from division d where d.id = x.division_id`,
    `update declared_figure set metric = 'activityCount'`,
    `update declared_figure x set value = ${numberOf('declared_figure.value')} from division d where d.id = x.division_id`,
    `update standard set kinds = '{HOME}', effective_from = '2020-01-01', village_deputies = 1, validity_months = 12`,
    `update standard_item set kind = 'QUANTITY', comparison = 'AT_LEAST', threshold = 1 where id % 4 = 1`,
    `update standard_item set kind = 'FREQUENCY', measure = 'STATION_ACTIVITIES', activity_types = '{VISIT}', count = 1, per = 'MONTH' where id % 4 = 2`,
    `update standard_item x set kind = 'DOCUMENT_SET', documents = array[${mark('standard_item.documents')}] from division d where d.id = x.division_id and x.id % 4 = 3`,
    `update assessment_item x set present_documents = array[${mark('assessment_item.present_documents')}] from division d where d.id = x.division_id`,
    `update assessment set state = 'SUBMITTED' where ${of('110101', '110102100')}`,
    `update assessment set state = 'VERIFIED', items_judged = 1, items_applicable = 1, items_met = 0, gaps = 1, weight_met = 0,
       weight_applicable = 1, is_compliant = false, topics_applicable = 1, topics_met = 0 where ${of('110101101', '110102', '1101', '120101')}`,
    `update demonstration set "end" = null, ended_on = null, end_reason = null, end_document = null where id % 2 = 0`,
    `update score_exemption set until = since where not ${of('110102', '12', '110101101')}`,
    `update opinion set state = 'RESOLVED', answered_on = received_on, resolved_on = received_on where id % 2 = 1`,
    `update appeal set duty_record_id = null, activity_id = id, activity_version = 1, card_id = id, state = 'UPHELD',
       awaits_correction = true, decided_on = raised_on where ${of('110101101', '120101100')}`,
    `update appeal set state = 'OPEN', decided_on = null, reason = null where ${of('110102100')}`,
    `update message set state = 'ACCEPTED', opinion_id = id, decided_at = left_at where id % 2 = 1`,
    `update station s set parent_id = p.id, parent_division_id = p.division_id, parent_place = p.place
       from station p where p.division_id = ${at('110101').id} and s.division_id = ${at('110101100').id}`,
  ];
  await world.sql(`begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`);
  // What is counted is written under the laws of the tables, so that the counts follow.
  await world.arrange(
    `update activity x set held_on = current_date, voters_received = ${numberOf('activity.voters_received')} from division d where d.id = x.division_id`,
  );
  await world.arrange(`update duty_record set state = 'FINAL' where state = 'PUBLISHED'`);
  await world.sql('select tally.fold(100000)');
}

interface Column {
  readonly name: string;
  readonly isText: boolean;
}

/** Of what a second deputy has rows, with the columns that point to them; each table has numbers of its own. */
const copied: Readonly<Record<string, readonly string[]>> = {
  person: ['id'],
  mandate: ['id', 'person_id'],
  deputy_card: ['id'],
  deputy_contact: ['mandate_id'],
  serving: ['id', 'card_id'],
  station_assignment: ['id', 'serving_id'],
  activity: ['id'],
  attendance: ['id', 'activity_id', 'serving_id', 'card_id'],
  group_member: ['id', 'serving_id'],
  duty_record: ['id', 'card_id', 'activity_id'],
  score_exemption: ['id', 'card_id'],
  appraisal: ['id', 'card_id', 'given_by_person'],
  appeal: ['id', 'duty_record_id'],
};
const pointsTo: Readonly<Record<string, string>> = {
  activity_id: 'activity',
  card_id: 'deputy_card',
  duty_record_id: 'duty_record',
  given_by_person: 'person',
  mandate_id: 'mandate',
  person_id: 'person',
  serving_id: 'serving',
};

/** How far the numbers of each table lie from those of the first deputy: a mandate and its card share theirs. */
const away = (table: string): number =>
  5_000 + 100 * Object.keys(copied).indexOf(table === 'deputy_card' ? 'mandate' : table);

/** The numbers of what a second deputy has that can be asked by its id, by type. */
export const idsOfColleague = (id: number): Readonly<Record<string, number>> => ({
  Activity: id + away('activity'),
  Appeal: id + away('appeal'),
  Appraisal: id + away('appraisal'),
  Attendance: id + away('attendance'),
  Deputy: id + away('mandate'),
  DutyRecord: id + away('duty_record'),
  ScoreExemption: id + away('score_exemption'),
  Serving: id + away('serving'),
  StationAssignment: id + away('station_assignment'),
});

/** Puts a second deputy beside the first of a county, with a contact, a registration, visits, records, marks and an exemption. */
export async function seatColleague({ world, at }: Walled): Promise<void> {
  const { id } = at(shared);
  const statements = await Promise.all(
    Object.entries(copied).map(async ([table, moved]) => {
      const columns = await world.sql<Column & Record<string, unknown>>(
        `select attname::text as name, atttypid = 'text'::regtype as "isText" from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      const value = ({ name, isText }: Column): string => {
        if (moved.includes(name))
          return `${name} + ${away(name === 'id' ? table : (pointsTo[name] ?? table))}`;
        return isText ? `replace(${name}, '@${shared}⟧', '@${colleague}⟧')` : name;
      };
      const own = table === 'person' ? `id = ${id}` : `division_id = ${id}`;
      return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
        select ${columns
          .map(value)
          .map((each) => (each === 'end' ? '"end"' : each))
          .join(', ')} from ${table} where ${own}`;
    }),
  );
  await world.sql(
    `begin; set local session_replication_role = replica; ${statements.join('; ')};
     update deputy_contact set phone = '13955559999' where mandate_id = ${id + away('mandate')};
     update score_exemption set until = since where id = ${id + away('score_exemption')};
     commit`,
  );
}
