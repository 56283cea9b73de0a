// Every policy by which rows are written is needed, all of it: broken in any way, something is written that was not, or is not that was.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Breaking,
  breaks,
  openBreaking,
  type Try,
  type WritePolicy,
  writePolicies,
} from '../support/breaking.ts';
import type { Node } from '../support/tree.ts';
import { openWalled, type Walled } from '../support/walled.ts';

let walled: Walled;
let breaking: Breaking;
const rows = new Map<string, { readonly columns: string; readonly of: ReadonlyMap<string, string> }>();

const mine = '110101100';
/** The sibling, the county above, the county beside it, and a town of that. */
const others = ['110101101', '110101', '110102', '110102100'];

/** What a record may be handed to, beside the division that owns it. */
const handed: Readonly<Record<string, readonly [id: string, place: string]>> = {
  appeal: ['scorer_division_id', 'scorer_place'],
  duty_record: ['scorer_division_id', 'scorer_place'],
  opinion: ['assignee_id', 'assignee_place'],
};

/** Whose records are handed to whom: one from outside to the writer, one to whoever is next to the writer, and one away. */
const hands = [
  ['110101', mine],
  ['110102', '110101101'],
  [mine, '110102'],
] as const;

beforeAll(async () => {
  walled = await openWalled();
  breaking = await openBreaking(walled);
  // Every record is at a point where another may carry it on; past the laws, which hold what changes.
  const handing = Object.entries(handed).flatMap(([table, [id, place]]) =>
    hands.map(
      ([from, to]) =>
        `update ${table} set ${id} = ${at(to).id}, ${place} = ${at(to).from} where division_id = ${at(from).id}`,
    ),
  );
  await walled.world.sql(
    `begin; set local session_replication_role = replica; ${handing.join('; ')};
     update assessment set state = 'VERIFIED', items_judged = 1, items_applicable = 1, items_met = 1, gaps = 0,
       weight_met = 1, weight_applicable = 1, is_compliant = true, topics_applicable = 0, topics_met = 0
       where division_id <> ${at(mine).id};
     insert into appraisal (id, division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points, given_by, given_by_person)
       select id + 500, division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, 'PEER', 1, given_by, given_by from appraisal;
     insert into appraisal (id, division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points, given_by, given_by_person)
       select a.id + 1000, a.division_id, a.place, ${at('110101101').id}, a.scorer_division_id, a.scorer_place, 'N', a.cycle_since, a.cycle_until,
         a.assessor, 1, ${at('110101101').id}, case a.assessor when 'PEER' then ${at('110101101').id} end from appraisal a where a.division_id = ${at(mine).id};
     insert into seat (id, division_id, place, account_id, role, person_id)
       select 5000, division_id, place, account_id, 'DEPUTY', ${at(mine).id} from seat where id = ${at(mine).id};
     update seat set role = 'AUDITOR' where division_id = ${at('110101101').id}; update duty_record set state = 'FIRST_REVIEWED';
     update appeal set raised_by = ${at(mine).id}; commit`,
  );
  for (const { table } of walled.owned) {
    const [given] = await walled.world.sql<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const found = await walled.world.sql<{ code: string; row: object }>(
      `select d.code, to_jsonb(x) as row from ${table} x join division d on d.id = x.division_id`,
    );
    rows.set(table, {
      columns: given?.columns ?? '',
      of: new Map(found.map(({ code, row }) => [code, JSON.stringify(row)])),
    });
  }
});
afterAll(async () => {
  await breaking.close();
  await walled.close();
});

const at = (code: string): Node => walled.at(code);
/** Torn open, each: the other ways take their time, and `npm run mutants` has it. */
const isShort = process.env['RENDA_MUTANTS'] !== 'all';

/** Writes a town, and reads more; as a deputy, is the one whose mandate is in the town. */
function settings(read: string, grant: string): Record<string, string> {
  const range = (name: string, { from, to }: Node) => ({
    [`app.${name}_from`]: String(from),
    [`app.${name}_to`]: String(to),
    [`app.wider_${name}_to`]: String(to + (to - from)),
  });
  return {
    ...range('read', at(read)),
    ...range('write', at(mine)),
    ...range('grant', at(grant)),
    'app.chain': String(at(read).id),
    'app.person': String(at(mine).id),
    'app.seat': String(at(mine).id),
  };
}

const everySetting = () => [settings('1101', '110101'), settings('110101', mine)];
/** What a row that is put somewhere says besides, one way or another: what the policies of its table ask. */
const saying: Readonly<Record<string, () => readonly object[]>> = {
  appraisal: () =>
    [mine, '110101101'].flatMap((code) =>
      ['VOTERS', 'SELF', 'PEER'].map((assessor) => ({
        ...{ assessor, matter: 'X', card_id: at(code).id, seat_id: at(mine).id, given_by: at(mine).id },
        given_by_person: assessor === 'VOTERS' ? null : at(mine).id,
      })),
    ),
  assessment_step: () => [{ kind: 'VERIFIED' }],
  audit_entry: () => [{ seat_id: at(mine).id, target: 'DutyRecord' }],
  case_event: () =>
    ['dutyRecord', 'appeal'].map((noun) => ({ noun, move: 'withdraw', seat_id: at(mine).id })),
  duty_record: () => [{ state: 'DECLARED', card_id: at(mine).id }],
};

/** How else records may stand before anything is tried; an appeal that one decided withdraws marks that others gave. */
const standing: Readonly<Record<string, () => readonly string[]>> = {
  duty_record: () => ["update duty_record set state = 'DECLARED'"],
  appraisal: () => [
    `update appeal a set state = 'UPHELD', decided_on = a.raised_on, reason = 'R', raised_by = null, duty_record_id = null, matter = p.matter, card_id = p.card_id,
       cycle_since = p.cycle_since, cycle_until = p.cycle_until, withdraws = array[p.id], decided_by = ${at(mine).id}
     from appraisal p where p.id = a.id + case a.division_id when ${at(mine).id} then 1500 else 500 end`,
  ],
};

/** Where those may bring it who brought it, and where they may not. */
const states = new Map([
  ['appeal', ['WITHDRAWN', 'REJECTED']],
  ['duty_record', ['WITHDRAWN', 'FINAL']],
]);

/** Everything that somebody could try to write into a table: change, take away, give, take, hand on and put. */
function triesOf(table: string): Try[] {
  const { columns = '', of } = rows.get(table) ?? {};
  const put = `insert into ${table} (${columns}) overriding system value
    select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb || $2::jsonb)`;
  const own = [at(mine).id, at(mine).from];
  return [mine, ...others].flatMap((code) => {
    const there = [at(code).id, at(code).from];
    const change = `update ${table} set division_id = $2, place = $3 where division_id = $1`;
    const [id, place] = handed[table] ?? [];
    // As new: with a number of its own, so that nothing but a wall stands in its way.
    const fresh = [{}, ...(saying[table]?.() ?? [])].map((said) => ({ id: 99_999_999, ...said }));
    return [
      { text: `update ${table} set place = place where division_id = $1`, values: [at(code).id] },
      { text: `delete from ${table} where division_id = $1`, values: [at(code).id] },
      { text: change, values: [own[0], ...there] },
      { text: change, values: [there[0], ...own] },
      ...(table === 'seat'
        ? [{ text: `update seat set role = 'AUDITOR' where division_id = $1`, values: [at(code).id] }]
        : []),
      ...(table === 'appraisal'
        ? [
            {
              text: `update appraisal set withdrawn_at = now(), withdrawn_reason = 'R' where division_id = $1`,
              values: [at(code).id],
            },
          ]
        : []),
      ...(states.get(table) ?? []).map((state) => ({
        text: `update ${table} set state = '${state}' where division_id = $1`,
        values: [at(code).id],
      })),
      ...fresh.map((more) => ({ text: put, values: [of?.get(code) ?? null, JSON.stringify(more)] })),
      ...(id
        ? [
            {
              text: `update ${table} set ${id} = $2, ${place} = $3 where division_id = $1`,
              values: [at(code).id, at('110102').id, at('110102').from],
            },
          ]
        : []),
    ];
  });
}

interface Mutant {
  readonly name: string;
  readonly policy: WritePolicy;
  readonly broken: string;
}

const mutantsOf = (policy: WritePolicy): Mutant[] =>
  Object.entries(breaks).flatMap(([how, make]) => {
    if (isShort && how !== 'lets everything through' && how !== 'forgets who asks') return [];
    const broken = make(policy);
    return broken === null ? [] : [{ name: `${policy.table}.${policy.name} ${how}`, policy, broken }];
  });

const rolesOf = ({ roles }: Pick<WritePolicy, 'roles'>): string[] =>
  roles.filter((role) => role === 'renda_staff' || role === 'renda_deputy');

const whole = new Map<string, string>();
async function isNoticed({ policy: { table, ...policy }, broken }: Mutant): Promise<boolean> {
  const tries = triesOf(table);
  for (const role of rolesOf(policy)) {
    for (const [index, setting] of everySetting().entries()) {
      for (const stand of ['', ...(standing[table]?.() ?? [])]) {
        const key = `${role} ${table} ${index} ${stand}`;
        const before = whole.get(key) ?? String(await breaking.tried(stand, role, setting, tries));
        whole.set(key, before);
        if (String(await breaking.tried(`${stand}; ${broken}`, role, setting, tries)) !== before) return true;
      }
    }
  }
  return false;
}

const kept = 'a message that is decided on has to be one that may be seen: message_keep';
/** Those that another policy or law stands in for, each with which. */
const standIns: Readonly<Record<string, string>> = {
  'appraisal.appraisal_update forgets who asks':
    'a mark that is changed has to be one that may be seen: appraisal_read, appraisal_scored',
  'message.message_decide lets everything through': kept,
  'message.message_decide forgets what is written': kept,
  'message.message_decide reaches one further': kept,
  'seat.seat_withdraw reaches one further': 'as well: seat_read',
};

it('is noticed, whichever is broken in whichever way', async () => {
  const policies = await writePolicies(walled);
  expect(policies.length).toBeGreaterThan(30);
  const all = policies.flatMap(mutantsOf);
  const survivors: string[] = [];
  for (const mutant of all) if (!(await isNoticed(mutant))) survivors.push(mutant.name);
  const expected = Object.keys(standIns).filter((name) => all.some((mutant) => mutant.name === name));
  expect(survivors.sort()).toEqual(expected.sort());
}, 600_000);
