// Nobody sees what is not theirs by any path: every field of every type is asked by everybody of everywhere, and what comes back is held to a table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { openCanaries, type Sighting, sightings } from '../support/canaries.ts';
import { everyFieldOf, everyMutation, everyQuery, idOf, nodeTypes } from '../support/everyField.ts';
import type { Walled } from '../support/walled.ts';
import type { Person } from '../support/world.ts';

let walled: Walled & { readonly columns: readonly string[] };
const people = new Map<string, { readonly person: Person; readonly code: string }>();

/** Who asks: a role at a division, or somebody without one. */
const seats: Readonly<Record<string, readonly [role: Role, code: string]>> = {
  'analyst of a province': ['ANALYST', '11'],
  'clerk of a prefecture': ['CLERK', '1101'],
  'clerk of a county': ['CLERK', '110101'],
  'analyst of a county': ['ANALYST', '110101'],
  'keeper of a county': ['KEEPER', '110101'],
  'auditor of a county': ['AUDITOR', '110101'],
  'deputy of a county': ['DEPUTY', '110101'],
  'clerk of a town': ['CLERK', '110101100'],
  'keeper of a town': ['KEEPER', '110101100'],
};

beforeAll(async () => {
  walled = await openCanaries();
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

type Where = 'own' | 'beneath' | 'above' | 'beside' | 'elsewhere';

/** Where a division lies for somebody of another. */
function whereIs(code: string, from: string): Where {
  if (code === from) return 'own';
  if (code.startsWith(from)) return 'beneath';
  if (from.startsWith(code)) return 'above';
  const parent = (each: string) => each.slice(0, each.length === 9 ? 6 : -2);
  return parent(code) === parent(from) ? 'beside' : 'elsewhere';
}

const isDocument = (column: string): boolean => /^(?:standard|rule)_?[a-z]*\./.test(column);
const records: readonly Where[] = ['own', 'beneath'];

/**
 * Who may see what. Public cards are for all who are signed in; documents that are published are read downward; what is
 * personal is for those who keep it; the audit is for the auditor, who reads nothing else; records are for the subtree.
 */
function maySee(name: string, column: string, where: Where): boolean {
  if (column.startsWith('deputy_card.')) return true;
  const role = name.slice(0, name.indexOf(' '));
  if (column.startsWith('audit_entry.')) return role === 'auditor' && records.includes(where);
  if (column === 'account.name') return ['auditor', 'clerk'].includes(role) && records.includes(where);
  if (role === 'auditor') return false;
  if (isDocument(column) && where === 'above') return true;
  // What is left at a station is for those who write there; above a county they write at their own division alone.
  if (column.startsWith('message')) {
    const writes = name === 'clerk of a prefecture' ? ['own'] : records;
    return ['clerk', 'keeper'].includes(role) && writes.includes(where);
  }
  if (column.startsWith('deputy_contact.')) {
    return ['clerk', 'deputy'].includes(role) && records.includes(where);
  }
  return records.includes(where);
}

/** What the code on the door of a station shows to everybody, and all that those see who have no seat. */
const atTheDoor =
  /^(?:deputy_card\.(?:name|electoral_unit|post)|station\.(?:name|address)|station_notice\.hours)$/;
const seatless = ['nobody', 'clerk sent away'];

const seen = new Map<string, Set<string>>();

async function asks(name: string, query: string): Promise<readonly Sighting[]> {
  const { person, code } = people.get(name) ?? { person: walled.world.anonymous, code: '' };
  const { statements: _, ...answer } = await person.ask<object, object>(query);
  const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
  // An operation that is not run at all would prove nothing.
  if (codes.includes('TOO_COSTLY') || answer.errors?.some(({ extensions }) => 'reason' in extensions)) {
    throw new Error(`${query.slice(0, 200)}: ${JSON.stringify(answer.errors).slice(0, 300)}`);
  }
  const found = sightings(JSON.stringify(answer));
  if (query.includes('publicStation(')) return found.filter(({ column }) => !atTheDoor.test(column));
  if (seatless.includes(name)) return found;
  for (const { column, code: at } of found) {
    const key = `${name}\t${column}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(whereIs(at, code)));
  }
  return found.filter(({ column, code: at }) => !maySee(name, column, whereIs(at, code)));
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
      for (const query of everyQuery(walled.at(code))) leaks.push(...(await asks(name, query)));
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
    }
    expect(leaks).toEqual([]);
    expect(await sums()).toEqual(before);
  });
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
