// Where deputies take part: in a town each, some in a second place, and many in a group.
import { numbered, type Plan, scratch, type Step } from './plan.ts';

/** A deputy of a town is registered there, one of a higher congress in some town beneath; some above it as well. */
const stints = ({ chance }: Plan): string => `
  with home as (
    select h.*, case when h.level = 'TOWNSHIP' or h.towns = 0 then h.division_id else t.id end as home_id
    from holder h left join town t on h.level <> 'TOWNSHIP' and h.towns > 0
      and t.number = h.towns_before + 1 + ${chance.below('greatest(h.towns, 1)', 'h.id', 'home')}
  ), everywhere as (
    select id as card_id, level, starts_on, coalesce(left_on, ends_on) as last_on, home_id as division_id from home
    union all
    select id, level, starts_on, coalesce(left_on, ends_on), case when level = 'TOWNSHIP' then upper_id else division_id end
    from home
    where case level when 'TOWNSHIP' then ${chance.happens(0.01, 'id', 'second place')}
      when 'COUNTY' then ${chance.happens(0.1, 'id', 'second place')}
      when 'PREFECTURE' then ${chance.happens(0.3, 'id', 'second place')}
      else ${chance.happens(0.6, 'id', 'second place')} end and (level = 'TOWNSHIP' or home_id <> division_id)
  )
  select row_number() over (order by s.place, b.card_id)::int as id, s.id as division_id, s.place, b.card_id, b.level,
    b.starts_on as since, b.last_on
  from everywhere b join spot s on s.id = b.division_id`;

/** Those of one division stand in a row: from `first` on, so many. */
const crews = 'select division_id, place, min(id) as first, count(*)::int as size from stint group by 1, 2';

const servings: Step = {
  says: 'serving',
  sql: `insert into serving (id, division_id, place, card_id, level, since)
    select id, division_id, place, card_id, level, since from stint order by id`,
};

const circles = ({ chance }: Plan): string => `
  select row_number() over (order by place, g)::int as id, division_id, place, first, size, 1 + size / 25 as circles, g,
    ${chance.day('2022-07-01', 500, 'first + g', 'formed')} as formed_on
  from crew cross join lateral generate_series(0, size / 25) g where size >= 6`;

const groups = ({ chance }: Plan): readonly Step[] => [
  {
    says: 'deputy_group',
    sql: `insert into deputy_group (id, division_id, place, name, formed_on)
      select c.id, c.division_id, c.place, s.name || '第' || g + 1 || '代表小组', c.formed_on
      from circle c join spot s on s.id = c.division_id order by c.id`,
  },
  {
    says: 'group_member',
    sql: `insert into group_member (id, division_id, place, group_id, serving_id, is_leader)
      select c.first + c.g + m * c.circles, c.division_id, c.place, c.id, c.first + c.g + m * c.circles, m = 0
      from circle c cross join lateral generate_series(0, (c.size - 1 - c.g) / c.circles) m
      where m = 0 or ${chance.happens(0.4, 'c.first + c.g + m * c.circles', 'joins')}`,
  },
];

/** Registrations and groups; people first. */
export const servingSteps = (plan: Plan): Step[] => [
  ...scratch('stint', stints(plan)),
  ...scratch('crew', crews),
  servings,
  ...scratch('circle', circles(plan)),
  ...groups(plan),
  ...['serving', 'deputy_group', 'group_member'].map(numbered),
];
