// Whatever is asked by whomever: the answer is JSON in time and within its cost, tells nothing of the inside, and shows nobody what is not theirs.
import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalCodes } from '../../src/core/refusal.ts';
import { limits } from '../../src/graph/cost.ts';
import { signedCode } from '../../src/domain/station/rules.ts';
import { sealWith } from '../../src/store/seal.ts';
import { doorOf, openCanaries, sightings } from '../support/canaries.ts';
import { type Operation, operationOf } from '../support/fuzz.ts';
import { mend, recount } from '../support/mend.ts';
import { reachedBy } from '../support/reached.ts';
import { randomFrom } from '../support/random.ts';
import type { Node } from '../support/tree.ts';
import type { Walled } from '../support/walled.ts';
import { atTheDoor, maySee, whereIs } from '../support/whoSees.ts';
import type { Person } from '../support/world.ts';

const operations = Number(process.env['RENDA_FUZZ_OPERATIONS'] ?? 3_000);
const seed = Number(process.env['RENDA_FUZZ_SEED'] ?? 20_260_101);
/** How long one may take on a machine that has much else to do, in milliseconds. */
const patience = 10_000;

interface Somebody {
  readonly name: string;
  readonly code: string;
  readonly person: Person;
}

let walled: Walled;
let places: readonly Node[];
let people: readonly Somebody[];
/** What is on the door of each station, by the code of its division. */
let doors: ReadonlyMap<string, string>;

beforeAll(async () => {
  walled = await openCanaries();
  const { world } = walled;
  // What was sown past the laws was not counted.
  await mend(world);
  places = walled.codes.map((code) => walled.at(code));
  doors = new Map(places.map(({ code, id }) => [code, signedCode(doorOf(id), sealWith('tests'))]));
  const seats = [
    ['analyst of the nation', 'ANALYST', '0'],
    ['clerk of a prefecture', 'CLERK', '1101'],
    ['clerk of a county', 'CLERK', '110101'],
    ['keeper of a town', 'KEEPER', '110101100'],
    ['deputy of a county', 'DEPUTY', '110101'],
    ['auditor of a county', 'AUDITOR', '110101'],
    ['analyst of a county', 'ANALYST', '110101'],
  ] as const;
  const seated = seats.map(async ([name, role, code]) => ({
    name,
    code: code === '0' ? '' : code,
    person: await world.as(role, code, role === 'DEPUTY' ? walled.at(code).id : undefined),
  }));
  people = [...(await Promise.all(seated)), { name: 'nobody', code: '', person: world.anonymous }];
});
afterAll(() => walled.close());

/** What no sentence says: the names of what is behind, and how it was called. */
const inside =
  /node_modules|\bat \S+ \(|\.[cm]?[jt]s:\d|prisma|postgres|\bpg_|SQLSTATE|syntax error at|violates|relation "|invocation|current_setting|renda_(?:app|staff|reader|deputy|auditor)|select .+ from .+ where|insert into/i;

const codes = new Set<unknown>(refusalCodes.filter((code) => code !== 'BUSY'));

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: unknown };
  }[];
  readonly extensions?: {
    readonly cost?: { readonly points: number; readonly divisions: number; readonly depth: number };
  };
}

/** Where messages were taken in as opinions by now: what was said in them is in these. */
let takenIn: ReadonlySet<string> = new Set();

async function lookForTakenIn(): Promise<void> {
  const rows = await walled.world.sql<{ code: string }>(
    'select d.code from message m join division d on d.id = m.division_id where m.opinion_id is not null',
  );
  takenIn = new Set(rows.map(({ code }) => code));
}

/** What a canary is of by now. */
const columnOf = (seen: { readonly column: string; readonly code: string }): string =>
  seen.column === 'message.content' && takenIn.has(seen.code) ? 'opinion.content' : seen.column;

/** Who may see a telephone cut may ask for it whole. */
const cut = (column: string): string => (column.endsWith('_contact.phone') ? `${column} (masked)` : column);

/** Whether an operation shows the code on the door of a division, and what of it whoever does that is told. */
function opens(asked: string, { column, code }: { readonly column: string; readonly code: string }): boolean {
  if (!asked.includes(doors.get(code) ?? 'none')) return false;
  if (asked.includes('publicStation')) return atTheDoor.test(column);
  return asked.includes('publicLeaveMessage') && column === 'station.name';
}

/** What is wrong with an answer to what was asked; something that is otherwise masked may have been, too. */
function faultsOf(body: string, asked: string, { name, code }: Somebody): string[] {
  const { data, errors = [], extensions }: Told = JSON.parse(body);
  const faults: string[] = [];
  if (data === undefined && errors.length === 0) faults.push('neither data nor errors');
  for (const { message, extensions: more } of errors) {
    if (!codes.has(more?.code)) faults.push(`the code ${String(more?.code)}: ${message}`);
    if (inside.test(message)) faults.push(`the sentence ${message}`);
  }
  const { points = 0, divisions = 0, depth = 0 } = extensions?.cost ?? {};
  if (points > limits.points || divisions > limits.divisions || depth > limits.depth) faults.push('the cost');
  const isPublic = name === 'nobody';
  const reveals = asked.includes('reveal');
  for (const seen of sightings(body)) {
    const columns = [seen.column, columnOf(seen), ...(reveals ? [cut(seen.column)] : [])];
    const where = whereIs(seen.code, code);
    const may = (!isPublic && columns.some((column) => maySee(name, column, where))) || opens(asked, seen);
    // The words that were sent may come back to whoever sent them.
    if (!may && seen.column !== 'mandate.manner') faults.push(`the canary ${seen.column} of ${seen.code}`);
  }
  return faults;
}

/** What was done where nobody of that seat writes: entries of the trail by the people here. */
const strays = () =>
  walled.world.sql(
    `with mine as (
       select s.id, s.role::text as role, d.place as lo, d.place_end as hi, d.level::text in ('COUNTY', 'TOWNSHIP') as low
       from seat s join division d on d.id = s.division_id where s.id = any($1)
     ), allowed as (
       select id, role, lo, hi, case when role = 'CLERK' and low then hi when role in ('CLERK', 'KEEPER', 'DEPUTY') then lo + 1 else 0 end as top from mine
     )
     select e.action, e.target, a.role, d.code from audit_entry e join allowed a on a.id = e.seat_id left join division d on d.place = e.place
     left join opinion o on e.target = 'Opinion' and o.id = e.target_id
     left join duty_record r on e.target = 'DutyRecord' and r.id = e.target_id
     left join appeal p on e.target = 'Appeal' and p.id = e.target_id
     where e.category = 'WRITE' and not (e.place >= a.lo and e.place < a.top)
       and not (e.action in ('grantSeat', 'withdrawSeat') and a.role = 'CLERK' and e.place >= a.lo and e.place < a.hi)
       and not coalesce(coalesce(o.assignee_place, r.scorer_place, p.scorer_place) between a.lo and a.top - 1, false)`,
    [people.flatMap(({ person }) => (person.seatId === undefined ? [] : [person.seatId]))],
  );

/** How much of the schema a run of three thousand told at least, how often something was done, and how often a door was opened. */
const floors = { fields: 250, done: 20, opened: 50 };

/** What was told of what was asked, where that was words of the language at all. */
function toldBy({ query }: Operation, data: unknown): ReadonlySet<string> {
  if (data === null || data === undefined) return new Set();
  return reachedBy(parse(query), data);
}

it(
  `is so for ${operations} operations`,
  async () => {
    expect(await walled.world.sql(recount)).toEqual([]);
    const answered = new Map<string, number>();
    const reached = new Set<string>();
    const sums = { done: 0, opened: 0 };
    const law = fc.asyncProperty(fc.noShrink(fc.nat({ max: 2 ** 31 - 1 })), async (number) => {
      const somebody = randomFrom(number ^ 0x5eed).pick(people);
      const seat = places.find(({ code }) => code === somebody.code);
      const operation = operationOf(number, places, seat);
      const { token } = somebody.person;
      const started = performance.now();
      const { body } = await walled.world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        payload: operation,
      });
      const took = performance.now() - started;
      const asked = JSON.stringify(operation);
      let faults = faultsOf(body, asked, somebody);
      if (faults.length > 0) {
        await lookForTakenIn();
        faults = faultsOf(body, asked, somebody);
      }
      if (took > patience) faults.push(`the time, ${Math.round(took)} ms`);
      if (faults.length > 0) {
        throw new Error(
          `${somebody.name} asked ${JSON.stringify(operation)} and was told ${faults.slice(0, 5).join('; ')}`,
        );
      }
      const { data, errors } = JSON.parse(body) as Told;
      const told = toldBy(operation, data);
      for (const each of told) reached.add(each);
      if ([...told].some((each) => each.startsWith('Mutation.'))) sums.done += 1;
      if (told.has('Query.publicStation')) sums.opened += 1;
      const how = errors ? String(errors[0]?.extensions?.code) : 'answered';
      answered.set(how, (answered.get(how) ?? 0) + 1);
    });
    await fc.assert(law, { numRuns: operations, seed, endOnFailure: true });
    // A run in which next to nothing was answered, or nothing refused, would prove nothing.
    if (operations >= 1_000) {
      const told = JSON.stringify([...answered]);
      expect(answered.get('answered') ?? 0, told).toBeGreaterThan(operations * 0.15);
      for (const code of ['FORBIDDEN', 'INVALID', 'NOT_FOUND', 'UNAUTHENTICATED']) {
        expect(answered.get(code) ?? 0, code).toBeGreaterThan(0);
      }
    }
    if (operations >= 3_000) {
      expect(sums.done).toBeGreaterThan(floors.done);
      expect(sums.opened).toBeGreaterThan(floors.opened);
      expect(reached.size).toBeGreaterThan(floors.fields);
    }
    expect(await strays()).toEqual([]);
    await walled.world.sql('select tally.fold(1000000)');
    expect(await walled.world.sql(recount)).toEqual([]);
  },
  Math.max(240_000, operations * 100),
);
