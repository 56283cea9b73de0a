// Nobody sees what is not theirs by any path: every field of every type is asked by everybody of everywhere, and what comes back is held to a table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { fileEvidence, openCanaries, type Sighting, sightings } from '../support/canaries.ts';
import { everyFieldOf, everyMutation, everyQuery, idOf, nodeTypes } from '../support/everyField.ts';
import type { Walled } from '../support/walled.ts';
import { atTheDoor, maySee, seatless, type Where, whereIs } from '../support/whoSees.ts';
import type { Person } from '../support/world.ts';

let walled: Walled & { readonly columns: readonly string[] };
const people = new Map<string, { readonly person: Person; readonly code: string }>();

/** Who asks: a role at a division, or somebody without one. */
const seats: Readonly<Record<string, readonly [role: Role, code: string]>> = {
  'analyst of a province': ['ANALYST', '11'],
  'clerk of a province': ['CLERK', '11'],
  'auditor of a province': ['AUDITOR', '11'],
  'clerk of a prefecture': ['CLERK', '1101'],
  'clerk of a county': ['CLERK', '110101'],
  'analyst of a county': ['ANALYST', '110101'],
  'keeper of a county': ['KEEPER', '110101'],
  'auditor of a county': ['AUDITOR', '110101'],
  'deputy of a county': ['DEPUTY', '110101'],
  'clerk of a town': ['CLERK', '110101100'],
  'keeper of a town': ['KEEPER', '110101100'],
  'deputy of a town': ['DEPUTY', '110101100'],
  'clerk of another county': ['CLERK', '110102'],
};

/** All that the service wrote into its log: it is as it stands in production. */
const log: string[] = [];
const stream = { write: (line: string) => void log.push(line) };

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  walled = await openCanaries({ http: { log: { level: 'info', stream } } });
  await fileEvidence(walled, png);
  const { world } = walled;
  for (const [name, [role, code]] of Object.entries(seats)) {
    people.set(name, {
      code,
      person: await world.as(role, code, role === 'DEPUTY' ? walled.at(code).id : undefined),
    });
  }
  people.set('nobody', { person: world.anonymous, code: '110101' });
  const sent = await world.as('CLERK', '110101');
  await world.arrange('update seat set withdrawn_at = now() where id = $1', [sent.seatId]);
  people.set('clerk sent away', { person: sent, code: '110101' });
  const moved = await world.as('CLERK', '110101');
  await world.arrange(
    `update seat s set division_id = d.id, place = d.place from division d where s.id = $1 and d.code = '120101'`,
    [moved.seatId],
  );
  people.set('clerk moved away', { person: moved, code: '120101' });
});
afterAll(() => walled.close());

const seen = new Map<string, Set<string>>();

/** @param of the division that is asked about */
async function asks(name: string, query: string, of?: string): Promise<readonly Sighting[]> {
  const { person } = people.get(name) ?? { person: walled.world.anonymous, code: '' };
  const { statements: _, ...answer } = await person.ask<object, object>(query);
  const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
  // An operation that is not run at all would prove nothing.
  if (codes.includes('TOO_COSTLY') || answer.errors?.some(({ extensions }) => 'reason' in extensions)) {
    throw new Error(`${query.slice(0, 200)}: ${JSON.stringify(answer.errors).slice(0, 300)}`);
  }
  const found = sightings(JSON.stringify(answer));
  // A code opens the door that it is on, and no other.
  if (query.includes('publicStation('))
    return found.filter(({ column, code }) => code !== of || !atTheDoor.test(column));
  return beyond(name, found);
}

/** What was seen that is not theirs to see; the rest is remembered. */
function beyond(name: string, found: readonly Sighting[]): readonly Sighting[] {
  if (seatless.includes(name)) return found;
  const { code } = people.get(name) ?? { code: '' };
  for (const { column, code: at } of found) {
    const key = `${name}\t${column}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(whereIs(at, code)));
  }
  return found.filter(({ column, code: at }) => !maySee(name, column, whereIs(at, code)));
}

const evidenceId = (code: string) => encodeURIComponent(idOf('AssessmentEvidence', walled.at(code)));

/** What somebody is answered beside the language: its head counts as well. */
async function evidence(
  name: string,
  request: { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: Buffer },
) {
  const { token } = people.get(name)?.person ?? {};
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { statusCode, headers: head, body } = await walled.world.http.inject({ ...request, headers });
  const told = Object.values(head).map((value) => decodeURIComponent(String(value)));
  return { status: statusCode, found: sightings([...told, body].join('\n')) };
}

const everybody = [...Object.keys(seats), 'nobody', 'clerk sent away', 'clerk moved away'];

describe.each(everybody)('the %s', (name) => {
  it('sees by every field of every thing what is theirs to see, and nothing else', async () => {
    const all = walled.codes.map((code) => walled.at(code));
    const leaks: unknown[] = [];
    for (const type of nodeTypes()) {
      for (const part of everyFieldOf(type, walled.at('110101'))) {
        const ids = JSON.stringify(all.map((of) => idOf(type.name, of)));
        leaks.push(...(await asks(name, `{ nodes(ids: ${ids}) { ... on ${type.name} { ${part} } } }`)));
      }
    }
    expect(leaks).toEqual([]);
  });

  it('sees by every question, asked of everywhere, nothing else', async () => {
    const leaks: unknown[] = [];
    for (const code of walled.codes) {
      for (const query of everyQuery(walled.at(code))) leaks.push(...(await asks(name, query, code)));
    }
    expect(leaks).toEqual([]);
  });

  it('fetches the evidence that is theirs to see, and no other, by name or by content', async () => {
    const leaks: Sighting[] = [];
    for (const code of walled.codes) {
      const answer = await evidence(name, { method: 'GET', url: `/evidence/${evidenceId(code)}` });
      leaks.push(...beyond(name, answer.found));
      // What is shown is all of it, or it is not there.
      expect([200, seatless.includes(name) ? 401 : 404], code).toContain(answer.status);
      expect(answer.found.length, code).toBe(answer.status === 200 ? 2 : 0);
    }
    expect(leaks).toEqual([]);
  });

  it('is told and changes nothing elsewhere by any mutation', async () => {
    const { code: home } = people.get(name) ?? { code: '' };
    const foreign = ['1101', '110102', '120101', '110102100'].filter(
      (code) => !['own', 'beneath'].includes(whereIs(code, home)),
    );
    const sums = async () => {
      const tables = walled.owned
        .filter(({ table }) => !table.startsWith('tally.'))
        .map(({ table }) => table);
      const each = tables.map(
        (table) =>
          `select '${table}' as of, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${table} x join division d on d.id = x.division_id where d.code = any($1)`,
      );
      return walled.world.sql(each.join(' union all '), [foreign]);
    };
    const before = await sums();
    const leaks: unknown[] = [];
    for (const code of foreign) {
      for (const mutation of everyMutation(walled.at(code))) leaks.push(...(await asks(name, mutation)));
      const { id } = walled.at(code);
      const [assessment, item] = [idOf('Assessment', { id }), idOf('AssessmentItem', { id })];
      for (const rest of ['', `&item=${encodeURIComponent(item)}`]) {
        const url = `/evidence?name=x.png&assessment=${encodeURIComponent(assessment)}${rest}`;
        const answer = await evidence(name, { method: 'POST', url, payload: png });
        leaks.push(...answer.found);
        expect(answer.status).not.toBe(201);
      }
    }
    expect(leaks).toEqual([]);
    expect(await sums()).toEqual(before);
  });
});

it('nothing of all that was asked and told stands in the log', () => {
  expect(log.length).toBeGreaterThan(1_000);
  expect(log.filter((line) => sightings(line).length > 0 || line.includes('⟦'))).toEqual([]);
  expect(log.filter((line) => line.includes('name=') || /eyJ|Bearer/.test(line))).toEqual([]);
});

it('what everybody sees is what it was: a change of it is read in review', async () => {
  const letters: Readonly<Record<Where, string>> = {
    own: 'o',
    beneath: 'b',
    above: 'a',
    beside: 's',
    elsewhere: 'e',
  };
  const cell = (name: string, column: string): string =>
    Object.entries(letters)
      .filter(([where]) => seen.get(`${name}\t${column}`)?.has(where))
      .map(([, letter]) => letter)
      .join('') || '·';
  const lines = [...walled.columns]
    .sort()
    .map((column) =>
      [column.padEnd(34), ...everybody.map((name) => cell(name, column).padEnd(6))].join('').trimEnd(),
    );
  const head = [
    'What each sees of the texts of their own division (o), of those beneath (b), above (a), beside (s) and elsewhere (e).',
    ...everybody.map((name, at) => `${at + 1} ${name}`),
    '',
    ['column'.padEnd(34), ...everybody.map((_, at) => String(at + 1).padEnd(6))].join('').trimEnd(),
  ];
  await expect(`${[...head, ...lines].join('\n')}\n`).toMatchFileSnapshot('../house/canaries.txt');
});
