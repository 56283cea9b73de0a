// Who is elected: persons with up to four mandates on one path, their cards, and how they came into office and out of it.
import { posts, type Syllables } from '../../src/exchange/demo/names.ts';
import { numbered, type Plan, scratch, type Step } from './plan.ts';

const chairs = `select (c.taken + n)::int as id, c.id as term_id, n, c.division_id, c.place, c.level, c.upper_id
  from chamber c cross join lateral generate_series(1, c.mandates) n`;

/**
 * Some mandates are held by whoever holds one in a congress next beneath: each of those by one at most, so that a
 * person's mandates are a chain down one path of the tree.
 */
const chains = ({ chance }: Plan): string => `
  select a.id as above, b.id as beneath
  from (
    select id, division_id, row_number() over (partition by division_id order by id) as k from chair
    where (level = 'PROVINCE' and ${chance.happens(0.4, 'id', 'also beneath')})
      or (level = 'PREFECTURE' and ${chance.happens(0.26, 'id', 'also beneath')})
      or (level = 'COUNTY' and ${chance.happens(0.126, 'id', 'also beneath')})
  ) a join (
    select id, upper_id, row_number() over (partition by upper_id order by ${chance.below(1_000_000_007, 'id', 'also above')}, id) as k
    from chair where upper_id is not null and ${chance.happens(0.3, 'id', 'known')}
  ) b on b.upper_id = a.division_id and b.k = a.k`;

/** Mandates with their person, their electoral unit, and the days they begin and end. */
const holders = ({ chance }: Plan): string => `
  with unit as (
    select upper_id, beneath, division_id, name, count(*) over (partition by upper_id) as units from chamber
  ), units as (
    select distinct upper_id as division_id, units from unit
  ), held as (
    select s.*, c.starts_on as term_starts_on, c.ends_on, c.towns, c.towns_before, c.number as term_number,
      coalesce(third.beneath, second.beneath, first.beneath, s.id) as person_id,
      ${chance.happens(0.015, 's.id', 'by-elected')} as is_by_elected,
      case when s.level in ('PROVINCE', 'PREFECTURE') then 1 + (s.n - 1) % u.units end as unit_number
    from chair s join chamber c on c.id = s.term_id left join units u on u.division_id = s.division_id
      left join chain first on first.above = s.id left join chain second on second.above = first.beneath
      left join chain third on third.above = second.beneath
  )
  select h.id, h.term_id, h.division_id, h.place, h.level, h.upper_id, h.person_id, h.term_number, h.towns,
    h.towns_before, h.ends_on, h.is_by_elected,
    case when h.is_by_elected then ${chance.day('2023-02-01', 1000, 'h.id', 'by-election')} else h.term_starts_on end as starts_on,
    case when not h.is_by_elected and ${chance.happens(0.005, 'h.id', 'leaves')}
      then ${chance.day('2024-01-15', 700, 'h.id', 'leaving')} end as left_on,
    coalesce(unit.name, '第' || 1 + (h.n - 1) / 3 || '选区') as electoral_unit,
    coalesce(unit.division_id, h.division_id) as unit_id
  from held h left join unit on unit.upper_id = h.division_id and unit.beneath = h.unit_number`;

const persons: Step = {
  says: 'person',
  sql: `insert into person (id, identity_hash)
    select distinct person_id, translate(encode(sha256(('synthetic ' || person_id)::bytea), 'base64'), '+/=', '-_')
    from holder order by 1`,
};

const mandates: Step = {
  says: 'mandate',
  sql: `insert into mandate (id, division_id, place, term_id, person_id, level, electoral_unit, manner, starts_on, ends_on,
      is_synthetic)
    select id, division_id, place, term_id, person_id, level, electoral_unit,
      (case when is_by_elected then 'BY_ELECTION' else 'GENERAL' end)::"ElectionManner", starts_on, ends_on, true
    from holder order by id`,
};

/** Every card of a person bears the same name. */
function cards({ chance }: Plan, syllables: Syllables): Step {
  const lists = ['surname', 'generation', 'man', 'woman'].map((name) => syllables.get(name) ?? []);
  const [surname, generation, man, woman] = lists.map((list, index) => {
    const how = index === 0 ? chance.low : chance.below;
    return how(list.length, 'person_id', `name ${index}`);
  });
  const name = (
    first: number,
  ): string => `($${first}::text[])[1 + ${surname}] || ($${first + 1}::text[])[1 + ${generation}]
    || case when is_woman then ($${first + 3}::text[])[1 + ${woman}] else ($${first + 2}::text[])[1 + ${man}] end`;
  return {
    says: 'deputy_card',
    sql: `insert into deputy_card (id, division_id, place, level, name, pinyin, gender, term_number, electoral_unit, post,
        status, starts_on, ends_on)
      select id, division_id, place, level, ${name(1)}, ${name(5)},
        (case when is_woman then 'FEMALE' else 'MALE' end)::"Gender", term_number, electoral_unit,
        case when ${chance.happens(0.6, 'person_id', 'tells post')}
          then ($9::text[])[1 + ${chance.below(posts.length, 'person_id', 'post')}] end,
        'ACTIVE', starts_on, ends_on
      from (select h.*, ${chance.happens(0.31, 'person_id', 'woman')} as is_woman from holder h) h order by id`,
    values: [
      ...lists.map((list) => list.map(([signs]) => signs)),
      ...lists.map((list) => list.map(([, sound]) => sound)),
      posts,
    ],
  };
}

// Numbers of no network: nobody shall be called.
const contacts: Step = {
  says: 'deputy_contact',
  sql: `insert into deputy_contact (mandate_id, division_id, place, phone)
    select id, division_id, place, '0000-' || lpad(id::text, 8, '0') from holder order by id`,
};

/** Owned by the division that elected. */
const byElections: Step = {
  says: 'by_election',
  sql: `insert into by_election (id, division_id, place, level, held_on, electoral_unit, card_id)
    select row_number() over (order by h.starts_on, h.id)::int, d.id, d.place, h.level, h.starts_on, h.electoral_unit, h.id
    from holder h join spot d on d.id = h.unit_id where h.is_by_elected order by 1`,
};

/** Persons, their mandates and cards. */
export const peopleSteps = (plan: Plan, syllables: Syllables): Step[] => [
  ...scratch('chair', chairs),
  ...scratch('chain', chains(plan)),
  ...scratch('holder', holders(plan)),
  persons,
  mandates,
  cards(plan, syllables),
  contacts,
  byElections,
  ...['congress', 'term', 'session', 'person', 'mandate', 'by_election'].map(numbered),
];
