// Whatever is asked by whomever: the answer is JSON in time and within its cost, tells nothing of the inside, and shows nobody what is not theirs.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalCodes } from '../../src/core/refusal.ts';
import { limits } from '../../src/graph/cost.ts';
import { openCanaries, sightings } from '../support/canaries.ts';
import { operationOf } from '../support/fuzz.ts';
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

beforeAll(async () => {
  walled = await openCanaries();
  const { world } = walled;
  places = walled.codes.map((code) => walled.at(code));
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

/** What is wrong with an answer; `reveals`: something that is otherwise masked was asked for. */
function faultsOf(body: string, { name, code }: Somebody, reveals: boolean): string[] {
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
  for (const seen of sightings(body)) {
    const may = isPublic
      ? atTheDoor.test(seen.column)
      : [seen.column, columnOf(seen), ...(reveals ? [cut(seen.column)] : [])].some((column) =>
          maySee(name, column, whereIs(seen.code, code)),
        ) || atTheDoor.test(seen.column);
    // The words that were sent may come back to whoever sent them.
    if (!may && seen.column !== 'mandate.manner') faults.push(`the canary ${seen.column} of ${seen.code}`);
  }
  return faults;
}

it(
  `is so for ${operations} operations`,
  async () => {
    const answered = new Map<string, number>();
    const law = fc.asyncProperty(fc.noShrink(fc.nat({ max: 2 ** 31 - 1 })), async (number) => {
      const operation = operationOf(number, places);
      const somebody = randomFrom(number ^ 0x5eed).pick(people);
      const { token } = somebody.person;
      const started = performance.now();
      const { body } = await walled.world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        payload: operation,
      });
      const took = performance.now() - started;
      const reveals = JSON.stringify(operation).includes('reveal');
      let faults = faultsOf(body, somebody, reveals);
      if (faults.length > 0) {
        await lookForTakenIn();
        faults = faultsOf(body, somebody, reveals);
      }
      if (took > patience) faults.push(`the time, ${Math.round(took)} ms`);
      if (faults.length > 0) {
        throw new Error(
          `${somebody.name} asked ${JSON.stringify(operation)} and was told ${faults.slice(0, 5).join('; ')}`,
        );
      }
      const { errors } = JSON.parse(body) as Told;
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
  },
  Math.max(240_000, operations * 100),
);
