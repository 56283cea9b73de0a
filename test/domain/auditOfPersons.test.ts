// Whose records the trail says were read: those of the division where they lie, whoever seated the deputy whom they are about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { furnish, type Furnished, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const county = '530502';
const beside = '530502106';
const year = new Date().getUTCFullYear();

let world: World;
let people: People;
let there: Furnished;
/** A deputy of the province who takes part in the town and in the one beside it. */
let provincial: Named;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  there = await furnish(people);
  const province = await world.as('CLERK', '53');
  await seat(province, '53');
  provincial = await elect(province, '53', { name: '周敏' });
  for (const division of [town, beside]) {
    await does(
      people.county,
      'registerDeputy',
      { division, deputy: provincial.id, since: dayFrom(-90) },
      'id',
    );
    await does(await world.as('KEEPER', division), 'recordActivity', {
      ...{ division, type: 'VISIT', title: '走访', heldOn: dayFrom(0), attendees: [provincial.id] },
    });
  }
  await does(
    people.keeper,
    'assignDeputy',
    { station: there.station.id, deputy: provincial.id, since: dayFrom(-30) },
    'id',
  );
  await does(people.clerk, 'joinGroup', { group: there.group.id, deputy: provincial.id }, 'id');
});
afterAll(() => world.close());

/** What is put on record when somebody asks: what was read and of which division, and how many. */
async function read(person: Person, query: string): Promise<string[]> {
  await world.trail.flush();
  const [last] = await world.sql<{ id: string }>('select max(id)::text as id from audit_entry');
  const { data, errors } = await person.ask(query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/null|\[\]/);
  await world.trail.flush();
  const rows = await world.sql<{ line: string }>(
    `select concat(x.target, ' of ', d.code, ': ', x.lines) as line
     from audit_entry x join division d on d.id = x.division_id where x.id > $1 and x.category = 'READ' order by 1`,
    [last?.id ?? 0],
  );
  return rows.map(({ line }) => line);
}

describe('what is read of a deputy of the province who takes part in a town', () => {
  const of = (fields: string) => `{ node(id: "${provincial.id}") { ... on Deputy { ${fields} } } }`;

  it('is on record as the town’s where it is about a station', async () => {
    const found = await read(people.county, of('stations { name }'));
    expect(found).toContain(`Station of ${town}: 1`);
    expect(found).toContain(`StationAssignment of ${town}: 1`);
    expect(found).toContain(`Serving of ${town}: 1`);
    expect(found.filter((line) => line.includes(' of 53:'))).toEqual([]);
  });

  it('is on record as the town’s where it is about a group', async () => {
    const found = await read(people.county, of('groups { name }'));
    expect(found).toContain(`DeputyGroup of ${town}: 1`);
    expect(found).toContain(`GroupMember of ${town}: 1`);
    expect(found).toContain(`Serving of ${town}: 1`);
    expect(found.filter((line) => line.includes(' of 53:'))).toEqual([]);
  });
});

describe('how many records there are of one deputy', () => {
  it('is on record as the records are, though none of them is shown', async () => {
    const { id } = there.countyDeputy;
    const query = `{ node(id: "${id}") { ... on Deputy { dutyRecords(state: SENT_BACK) { totalCount } } } }`;
    expect(await read(people.prefecture, query)).toEqual([`DutyRecord of ${county}: 1`]);
    expect(await read(people.county, query)).toEqual([]);
  });

  it('is on record where a list of them is asked for its cursors alone', async () => {
    const query = `{ division(code: "${town}") { stations(first: 5) { pageInfo { endCursor } } } }`;
    expect(await read(people.county, query)).toEqual([`Station of ${town}: 1`]);
  });
});

describe('a ranking of deputies', () => {
  const ranked = (name: string, code: string) =>
    `${name}: division(code: "${code}") { mostActiveDeputies(period: { year: ${year} }) { activityAttendances } }`;

  it('is on record as that of the division that was asked, whoever seated those who are in it', async () => {
    expect(await read(people.prefecture, `{ ${ranked('one', county)} }`)).toEqual([`Deputy of ${county}: 1`]);
  });

  it('is not on record where somebody asks of the own division', async () => {
    expect(await read(people.county, `{ ${ranked('one', county)} }`)).toEqual([]);
  });

  it('is on record for each division that was asked, though the same deputy is in all, and once for each', async () => {
    const query = `{ ${ranked('one', town)} ${ranked('again', town)} ${ranked('other', beside)} }`;
    expect(await read(people.county, query)).toEqual([`Deputy of ${town}: 1`, `Deputy of ${beside}: 1`]);
  });
});
