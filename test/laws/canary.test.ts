// Nobody sees what is not theirs by any path: every field of every type is asked by everybody of everywhere, and what comes back is held to a table.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { fileEvidence, openCanaries, receiptFor, type Sighting, sightings } from '../support/canaries.ts';
import {
  colleague,
  enlivenAtHome,
  idsOfColleague,
  numbersIn,
  numbered,
  seatColleague,
  shared,
} from '../support/athome.ts';
import { idOf } from '../support/everyField.ts';
import { type Doing, everyDoing, everyMixture, leavingAt } from '../support/everyMutation.ts';
import {
  answeredBy,
  askedBy,
  everyFieldName,
  everyPublicQuery,
  everyShortWay,
  everyWay,
  together,
} from '../support/everyWay.ts';
import { keepRows } from '../support/takingBack.ts';
import type { Walled } from '../support/walled.ts';
import {
  atTheDoor,
  byReceipt,
  maySee,
  maySeeColleague,
  seatless,
  type Where,
  whereIs,
} from '../support/whoSees.ts';
import type { Node } from '../support/tree.ts';
import type { Person } from '../support/world.ts';

let walled: Walled & { readonly columns: readonly string[] };
const people = new Map<string, { readonly person: Person; readonly code: string }>();

let ways: readonly string[];

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
  await enlivenAtHome(walled);
  await seatColleague(walled);
  const all = walled.codes.map(walled.at);
  ways = [
    ...everyWay(all, [shared, '11', '110102', '12'].map(walled.at), idsOfColleague(walled.at(shared).id)),
    ...everyShortWay(all),
  ];
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

/** Where pages begin and end, as they are made: what stands in them is told as well. */
const cursorsIn = (told: string): string =>
  [...told.matchAll(/"(?:cursor|startCursor|endCursor)":"([^"]*)"/g)]
    .map(([, cursor = '']) => Buffer.from(cursor, 'base64').toString())
    .join(' ');

/** The fields that anybody was answered anything by. */
const answered = new Set<string>();
/** The fields that were asked. */
const asked = new Set<string>();
/** What is watched for beside texts: numbers, and lists of texts. */
const counted = [...numbered, 'assessment_item.present_documents', 'standard_item.documents'];
/** What is of a person and holds nothing by which it could be told whose it is, with why it need not. */
const unwatched: Readonly<Record<string, string>> = {
  'appraisal.assessors': 'a small number that others add up to',
  'appraisal.points':
    'bound by its item; the mark is seen with its matter and occasion, which are watched for',
  'deputy_card.term_number': 'public, like the card',
  'duty_record.amount': 'seen with its title, which is watched for',
  'duty_record.half_days': 'seen with its title, which is watched for',
  'duty_record.outcomes': 'a list of words of the product',
  'idempotency.key': 'in no field, and read by who sent it alone',
  'idempotency.request_hash': 'in no field',
  'person.identity_hash': 'no request reads it',
  'revoked_token.jti': 'in no field',
};
/** What is shown whole to nobody, or in no field. */
const neverShown = [
  'appeal.contested_as',
  'mandate.electoral_unit',
  'message.key_hash',
  'message.receipt_hash',
  'message.request_hash',
  'seat.withdrawn_reason',
];
/** Mutations that are told FORBIDDEN where somebody of a role that does them elsewhere is not to do them here. */
const forbidden = ['grantSeat'];
const seen = new Map<string, Set<Where | 'colleague'>>();

/** @param of the division that is asked about */
async function asks(name: string, query: string, of?: string): Promise<readonly Sighting[]> {
  const { person } = people.get(name) ?? { person: walled.world.anonymous, code: '' };
  const { statements: _, ...answer } = await person.ask<object, object>(query);
  const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
  // An operation that is not run at all would prove nothing.
  if (codes.includes('TOO_COSTLY') || answer.errors?.some(({ extensions }) => 'reason' in extensions)) {
    throw new Error(`${query.slice(0, 200)}: ${JSON.stringify(answer.errors).slice(0, 300)}`);
  }
  const told = JSON.stringify(answer);
  const found = sightings(`${told} ${cursorsIn(told)}`);
  answeredBy(query, answer.data, answered);
  // A code opens the door that it is on, and a receipt the message that it is of, and no other.
  for (const [field, isShown] of [
    ['publicStation(', atTheDoor],
    ['publicMessage(', byReceipt],
    ['publicLeaveMessage(', atTheDoor],
  ] as const) {
    if (query.includes(field))
      return found.filter(
        ({ column, code }) => (code === colleague ? shared : code) !== of || !isShown.test(column),
      );
  }
  return beyond(name, found);
}

/** What was seen that is not theirs to see; the rest is remembered. */
function beyond(name: string, found: readonly Sighting[]): readonly Sighting[] {
  if (seatless.includes(name)) return found;
  const { code } = people.get(name) ?? { code: '' };
  for (const { column, code: at } of found) {
    const key = `${name}\t${column}`;
    const where =
      at === colleague && code === shared ? 'colleague' : whereIs(at === colleague ? shared : at, code);
    seen.set(key, (seen.get(key) ?? new Set()).add(where));
  }
  return found.filter(({ column, code: at }) =>
    at === colleague
      ? !maySeeColleague(name, column, whereIs(shared, code))
      : !maySee(name, column, whereIs(at, code)),
  );
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

/** Where somebody has nothing to say: above, beside and elsewhere, and where they once did. */
function farFrom(name: string): string[] {
  const { code: home } = people.get(name) ?? { code: '' };
  if (seatless.includes(name)) return ['11', '110101'];
  const far = walled.codes.filter((code) => !['own', 'beneath'].includes(whereIs(code, home)));
  const first = (where: Where) => far.filter((code) => whereIs(code, home) === where).slice(-1);
  const former = name === 'clerk moved away' ? ['110101'] : [];
  return [...new Set([...first('above'), ...first('beside'), ...first('elsewhere'), ...former])];
}

/** What stands in the tables of these divisions. */
async function sums(codes: readonly string[]) {
  const tables = walled.owned.filter(({ table }) => !table.startsWith('tally.')).map(({ table }) => table);
  const each = tables.map(
    (table) =>
      `select '${table}' as of, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${table} x join division d on d.id = x.division_id where d.code = any($1)`,
  );
  return walled.world.sql(each.join(' union all '), [codes]);
}

/** What all the mutations were answered with that were refused, each with its mutations. */
const toldCodes = new Map<string, Set<string>>();
/** The mutations that did something. */
const done = new Set<string>();

/** Tries to do all of it; nothing of it may be done. */
async function tries(name: string, doings: readonly Doing[]): Promise<readonly Sighting[]> {
  const leaks: Sighting[] = [];
  const texts = doings.map(({ text }) => text);
  const names = doings.map((each) => each.name);
  for (const operation of together(texts, 'mutation', 40)) {
    const { person } = people.get(name) ?? { person: walled.world.anonymous };
    const { statements: _, ...answer } = await person.ask<object, Readonly<Record<string, unknown>>>(
      operation,
    );
    const many = operation.match(/(?<= )q\d+: (?=\w+\(input)/g)?.length ?? 0;
    const batch = names.splice(0, many);
    const codes = new Map(answer.errors?.map(({ path, extensions }) => [path?.[0], extensions.code]));
    // Who has no seat any more is told so once, for all of it.
    const ofAll = codes.get(undefined) ?? 'DONE';
    batch.forEach((each, at) => {
      const code = codes.get(`q${at}`) ?? ofAll;
      toldCodes.set(code, (toldCodes.get(code) ?? new Set()).add(each));
    });
    leaks.push(...beyond(name, sightings(JSON.stringify(answer))));
  }
  expect(names).toEqual([]);
  return leaks;
}

let kept: Promise<() => Promise<void>> | undefined;

const everybody = [...Object.keys(seats), 'nobody', 'clerk sent away', 'clerk moved away'];

describe.each(everybody)('the %s', (name) => {
  it('sees by every field of every thing, and by every question, what is theirs to see and nothing else', async () => {
    const leaks: unknown[] = [];
    for (const query of ways) leaks.push(...(await asks(name, query)));
    for (const code of walled.codes) {
      for (const query of everyPublicQuery(walled.at(code), receiptFor(walled.at(code).id)))
        leaks.push(...(await asks(name, query, code)));
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
    const foreign = farFrom(name);
    const before = await sums(foreign);
    const leaks: unknown[] = [];
    for (const code of foreign) {
      leaks.push(...(await tries(name, everyDoing(walled.at(code)))));
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
    expect(await sums(foreign)).toEqual(before);
  });
});

describe.each(['clerk of a county', 'keeper of a county', 'deputy of a county'])('the %s', (name) => {
  it('is told nothing of elsewhere by what is done at home, with what is there or with something from elsewhere', async () => {
    const [home, other] = ['110101', '110102'].map(walled.at) as [Node, Node];
    const putBack = await (kept ??= keepRows(walled.world));
    const { person } = people.get(name) ?? { person: walled.world.anonymous };
    const foreign = walled.codes.filter((code) => !['own', 'beneath'].includes(whereIs(code, home.code)));
    const before = await sums(foreign);
    const leaks: unknown[] = [];
    for (const each of [...everyDoing(home), ...everyMixture(home, other)]) {
      const query = `mutation { ${each.text} }`;
      const { statements: _, ...answer } = await person.ask<object, object>(query);
      const found = beyond(name, sightings(JSON.stringify(answer))).filter(
        ({ column, code }) =>
          !(each.name.startsWith('reveal') && maySee(name, `${column} (masked)`, whereIs(code, home.code))),
      );
      leaks.push(...found.map((one) => ({ ...one, query })));
      answeredBy(query, answer.data, answered);
      if (JSON.stringify(answer.data)?.includes(`"${each.name}":{`)) {
        done.add(each.name);
        if (JSON.stringify(await sums(foreign)) !== JSON.stringify(before)) leaks.push({ changed: query });
        await putBack();
      }
    }
    expect(leaks).toEqual([]);
  });
});

it('a message is left at any door, and who leaves it is told the name of the station and of nothing else', async () => {
  const putBack = await (kept ??= keepRows(walled.world));
  for (const code of walled.codes) {
    const query = leavingAt(walled.at(code));
    for (const field of askedBy(query)) asked.add(field);
    expect(await asks('nobody', query, code), code).toEqual([]);
  }
  await putBack();
});

/** What nobody is answered anything by in so small a tree, by reasons: fields that are asked all the same. */
const unanswered = new Set(
  readFileSync(new URL('../house/unanswered.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

it('every field of the schema is asked, and somebody is answered something by it', () => {
  for (const query of [...ways, ...everyPublicQuery(walled.at('110101'), '')])
    for (const field of askedBy(query)) asked.add(field);
  for (const { text } of everyDoing(walled.at('110101')))
    for (const field of askedBy(`mutation { ${text} }`)) asked.add(field);
  const fields = everyFieldName();
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
  expect(fields.filter((field) => !answered.has(field) && !unanswered.has(field))).toEqual([]);
  expect([...unanswered].filter((field) => !fields.includes(field))).toEqual([]);
});

it('a mutation of what is elsewhere is refused for where it is, whatever its words', () => {
  const refusals = ['FORBIDDEN', 'INVALID', 'NOT_FOUND', 'UNAUTHENTICATED'];
  expect([...toldCodes.keys()].sort()).toEqual(refusals);
  for (const code of ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'])
    expect(toldCodes.get(code)?.size, code).toBeGreaterThan(50);
  const byPlace = new Set([...(toldCodes.get('NOT_FOUND') ?? []), ...forbidden]);
  const names = new Set(everyDoing(walled.at(shared)).map(({ name }) => name));
  expect([...names].filter((each) => !byPlace.has(each))).toEqual([]);
});

it('whatever is of a person is watched for, or it is known why it is not', async () => {
  const types = await walled.world.sql<{ column: string; kind: string }>(
    `select c.oid::regclass::text || '.' || a.attname as column, case when t.typcategory in ('E', 'B', 'D') or t.typname = 'timestamptz' then 'WORD' when t.typcategory = 'A' then 'ARRAY' else t.typname end as kind
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relnamespace in ('public'::regnamespace, 'tally'::regnamespace)`,
  );
  const kinds = new Map(types.map(({ column, kind }) => [column, kind]));
  const personal = readFileSync(new URL('../../prisma/personal.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([, kind]) => kind !== 'NONE')
    .flatMap(([table = '', , columns = '']) =>
      columns === '*'
        ? [...kinds.keys()].filter((column) => column.startsWith(`${table}.`))
        : columns.split(' ').map((column) => `${table}.${column}`),
    );
  const watched = new Set([...walled.columns, ...counted]);
  const left = personal.filter(
    (column) =>
      !watched.has(column) &&
      kinds.get(column) !== 'WORD' &&
      !/(?:^|[._])id$|_by(?:_person)?$/.test(column) &&
      !(column in unwatched) &&
      !column.startsWith('tally.'),
  );
  expect(left).toEqual([]);
});

it('nothing of all that was asked and told stands in the log', () => {
  expect(log.length).toBeGreaterThan(1_000);
  expect(log.filter((line) => sightings(line).length > 0 || line.includes('⟦'))).toEqual([]);
  expect(log.filter((line) => line.includes('name=') || /eyJ|Bearer/.test(line))).toEqual([]);
});

it('a sum tells whose numbers are in it', async () => {
  const { person } = people.get('analyst of a province') ?? { person: walled.world.anonymous };
  const { data } = await person.ask<object, object>(
    `{ division(code: "11") { rollup(period: { year: ${new Date().getUTCFullYear()} }) { votersReceived } } }`,
  );
  const whose = numbersIn(JSON.stringify(data)).map(({ column, code }) => `${column}@${code}`);
  const beneath = walled.codes.filter((code) => code.startsWith('11'));
  expect(whose.sort()).toEqual(beneath.map((code) => `activity.voters_received@${code}`).sort());
});

it('whatever is watched for is seen by somebody, but what nobody is to see', () => {
  const shown = new Set([...seen.keys()].map((key) => key.slice(key.indexOf('\t') + 1)));
  expect([...walled.columns, ...counted].filter((column) => !shown.has(column)).sort()).toEqual(neverShown);
});

it('what everybody sees is what it was: a change of it is read in review', async () => {
  const letters: Readonly<Record<Where | 'colleague', string>> = {
    own: 'o',
    colleague: 'c',
    beneath: 'b',
    above: 'a',
    beside: 's',
    elsewhere: 'e',
  };
  const cell = (name: string, column: string): string =>
    Object.entries(letters)
      .filter(([where]) => seen.get(`${name}\t${column}`)?.has(where as Where))
      .map(([, letter]) => letter)
      .join('') || '·';
  const lines = [...walled.columns, ...counted]
    .sort()
    .map((column) =>
      [column.padEnd(34), ...everybody.map((name) => cell(name, column).padEnd(7))].join('').trimEnd(),
    );
  const head = [
    'What each sees of the texts of their own division (o), of those beneath (b), above (a), beside (s) and elsewhere (e), and of a second deputy of their division (c).',
    ...everybody.map((name, at) => `${at + 1} ${name}`),
    '',
    ['column'.padEnd(34), ...everybody.map((_, at) => String(at + 1).padEnd(7))].join('').trimEnd(),
  ];
  await expect(`${[...head, ...lines].join('\n')}\n`).toMatchFileSnapshot('../house/canaries.txt');
});
