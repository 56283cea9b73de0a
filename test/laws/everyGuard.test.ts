// No guard is left out: each policy that requests meet and each range in the code is broken by some law of mutants, or here.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { mayGiveAt } from '../../src/domain/appraisalGiving/rules.ts';
import { mayDeclareWithin } from '../../src/domain/dutyDeclaring/rules.ts';
import type { Viewer } from '../../src/graph/context.ts';
import { breakable } from '../support/breakable.ts';
import { type Breaking, openBreaking, readPolicies, type Try, writePolicies } from '../support/breaking.ts';
import { upwards } from '../support/tree.ts';
import { openWalled, type Walled } from '../support/walled.ts';

let walled: Walled;
let breaking: Breaking;

beforeAll(async () => {
  walled = await openWalled();
  breaking = await openBreaking(walled);
});
afterAll(async () => {
  await breaking.close();
  await walled.close();
});

const requests = [
  'renda_public',
  'renda_reader',
  'renda_staff',
  'renda_deputy',
  'renda_auditor',
  'renda_sheets',
];
const town = '110101100';
const county = '110101';
const others = [town, county, '110102', '1101'];

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

/** Every policy that a request meets, or a sheet that a request takes in. */
const all = (): Promise<(Policy & Record<string, unknown>)[]> =>
  walled.world.sql(
    `select case schemaname when 'public' then '' else schemaname || '.' end || tablename as table, policyname::text as name, cmd as command,
       roles::text[] as roles, qual as using, with_check as check
     from pg_policies where roles && $1 or 'public' = any(roles) order by 1, 2`,
    [requests],
  );

const nameOf = ({ table, name }: Pick<Policy, 'table' | 'name'>): string => `${table}.${name}`;

/** Those that the other laws of mutants break. */
async function brokenElsewhere(): Promise<ReadonlySet<string>> {
  return new Set([...(await readPolicies(walled)), ...(await writePolicies(walled))].map(nameOf));
}

/** Somebody of a county who writes in a town of it. */
function settings(): Readonly<Record<string, string>> {
  const [reads, writes] = [walled.at(county), walled.at(town)];
  return {
    ...{ 'app.read_from': String(reads.from), 'app.read_to': String(reads.to) },
    ...{ 'app.write_from': String(writes.from), 'app.write_to': String(writes.to) },
    ...{ 'app.grant_from': String(writes.from), 'app.grant_to': String(writes.to) },
    'app.chain': upwards(reads)
      .map(({ id }) => id)
      .join(','),
    ...{ 'app.person': String(writes.id), 'app.seat': String(writes.id) },
  };
}

interface Columns {
  readonly insertable: string | null;
  readonly updatable: string | null;
}

const columnsOf = async (role: string, table: string): Promise<Columns> => {
  const [found] = await walled.world.sql<Columns & Record<string, unknown>>(
    `select string_agg(quote_ident(attname), ', ') filter (where has_column_privilege($1, attrelid, attnum, 'insert')) as insertable,
       min(quote_ident(attname)) filter (where has_column_privilege($1, attrelid, attnum, 'update')) as updatable
     from pg_attribute where attrelid = $2::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [role, table],
  );
  return found ?? { insertable: null, updatable: null };
};

/** Everything that a role could try at a table: count, hold and change rows, and put each of some places once more. */
async function triesOf(role: string, table: string): Promise<Try[]> {
  const { insertable, updatable } = await columnsOf(role, table);
  const by = table === 'idempotency' ? 'seat_id' : 'division_id';
  const rows = insertable
    ? await walled.world.sql<{ row: object }>(
        `select to_jsonb(x) as row from ${table} x where ${by} = any($1) order by ${by}`,
        [others.map((code) => walled.at(code).id)],
      )
    : [];
  return [
    { text: `select count(*) from ${table}`, values: [] },
    ...(updatable
      ? [
          { text: `select count(*) from (select from ${table} for update) held`, values: [] },
          { text: `update ${table} set ${updatable} = ${updatable}`, values: [] },
        ]
      : []),
    ...rows.map(({ row }) => ({
      text: `insert into ${table} (${insertable}) overriding system value
        select ${insertable} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      values: [JSON.stringify(row)],
    })),
  ];
}

/** The ways to break a policy: each as what it is altered to. */
function waysOf({ table, name, using, check }: Policy): (readonly [how: string, broken: string])[] {
  const alter = (part: string) => `alter policy ${name} on ${table} ${part}`;
  return [
    ...(using === null ? [] : ['true', 'false'].map((to) => ['using', to, using] as const)),
    ...(check === null ? [] : ['true', 'false'].map((to) => ['with check', to, check] as const)),
  ]
    .filter(([, to, now]) => to !== now)
    .map(([part, to]) => [`${part} ${to}`, alter(`${part} (${to})`)] as const);
}

/** Those that another policy stands in for, each with which. */
const standIns: Readonly<Record<string, string>> = {
  'activity.activity_sheets_hold using true':
    'a row that is held has to be one that is seen: activity_sheets',
  'deputy_group.deputy_group_sheets_hold using true':
    'a row that is held has to be one that is seen: deputy_group_sheets',
  'station.station_sheets_hold using true': 'a row that is held has to be one that is seen: station_sheets',
  'term.term_sheets_hold using true': 'a row that is held has to be one that is seen: term_sheets',
};

describe('each policy that no other law breaks', () => {
  it('is noticed, broken in whichever way', async () => {
    await walled.world.sql(
      `insert into idempotency (seat_id, key, request_hash) select id, 'sown', 'x' from seat where id < 1000`,
    );
    const elsewhere = await brokenElsewhere();
    const found = await all();
    expect([...elsewhere].filter((name) => !found.some((each) => nameOf(each) === name))).toEqual([]);
    const rest = found.filter((each) => !elsewhere.has(nameOf(each)));
    expect(rest.length).toBeGreaterThan(20);
    const survivors: string[] = [];
    for (const policy of rest) {
      for (const [how, broken] of waysOf(policy)) {
        let isNoticed = false;
        for (const role of policy.roles.filter((each) => requests.includes(each))) {
          const tries = await triesOf(role, policy.table);
          const before = await breaking.tried(null, role, settings(), tries);
          const after = await breaking.tried(broken, role, settings(), tries);
          isNoticed ||= String(before) !== String(after);
        }
        if (!isNoticed) survivors.push(`${nameOf(policy)} ${how}`);
      }
    }
    expect(survivors).toEqual(Object.keys(standIns));
  });
});

const source = new URL('../../src/', import.meta.url);

interface Ranged {
  readonly name: string;
  readonly file: string;
  readonly node: ts.FunctionLikeDeclaration;
  /** What its ranges are called inside. */
  readonly taken: readonly string[];
  readonly answers: boolean;
}

const isRange = (type: ts.TypeNode | undefined): boolean =>
  /^(?:Range|Range & Held|Range \| null)$/.test(type?.getText() ?? '');

/** Every function of the code that is told a range, or answers one. */
function ranged(): Ranged[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('generated'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, source), 'utf8');
    const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Ranged[] = [];
    const look = (name: string | undefined, node: ts.Node | undefined) => {
      if (!name || !node || !(ts.isFunctionDeclaration(node) || ts.isArrowFunction(node))) return;
      const taken = node.parameters.filter(({ type }) => isRange(type)).map((each) => each.name.getText());
      const answers = isRange(node.type);
      if (taken.length > 0 || answers) found.push({ name, file, node, taken, answers });
    };
    for (const each of parsed.statements) {
      if (ts.isFunctionDeclaration(each)) look(each.name?.text, each);
      if (!ts.isVariableStatement(each)) continue;
      for (const one of each.declarationList.declarations) look(one.name.getText(), one.initializer);
    }
    return found;
  });
}

/** What a range is used for, where it is not handed on to a function that is broken, or to one that hands it on. */
function usesOf({ node, taken }: Ranged, known: ReadonlySet<string>): string[] {
  const uses: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each) && taken.includes(each.text) && !ts.isParameter(each.parent)) {
      const { parent } = each;
      const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === each;
      const isHanded = ts.isCallExpression(parent) && known.has(parent.expression.getText());
      if (!isProperty && !isHanded) uses.push(parent.getText().replaceAll(/\s+/g, ' ').slice(0, 80));
    }
    ts.forEachChild(each, visit);
  };
  if (node.body) visit(node.body);
  return uses;
}

/** Those that make or use a range otherwise, each with why that needs no mutant of its own. */
const otherwise: Readonly<Record<string, string>> = {
  'core/place.ts placeOfCode': 'it makes places, which every row is held to by a key',
  'core/place.ts placeUnder': 'it makes places, which every row is held to by a key',
  'core/role.ts own': 'those that call it are broken, one by one',
  'domain/account/rules.ts demandGrant': 'of the range it asks nothing but the level',
  'domain/appraisalGiving/rules.ts givingRange': 'held to a table below',
  'domain/dutyDeclaring/rules.ts declaringRange': 'held to a table below',
};

describe('each range in the code', () => {
  it('comes from, and goes to, functions that are broken wherever they are called', () => {
    const broken = new Set(breakable.map(({ name }) => name));
    const found = ranged();
    expect(found.length).toBeGreaterThan(50);
    const known = new Set([...broken, ...found.map(({ name }) => name)]);
    const loose = found
      .filter(({ name, file }) => !breakable.some((each) => each.name === name && each.module === file))
      .filter((each) => each.answers || usesOf(each, known).length > 0)
      .map(({ file, name }) => `${file} ${name}`);
    expect(loose.sort()).toEqual(Object.keys(otherwise).sort());
  });

  const viewer = (role: Role): Viewer =>
    ({ role, scope: { read: { from: 10n, to: 20n }, write: { from: 10n, to: 11n } } }) as unknown as Viewer;

  it.each([
    ['CLERK', [10n]],
    ['KEEPER', [10n]],
    ['DEPUTY', [10n, 11n, 19n]],
    ['ANALYST', []],
    ['AUDITOR', []],
  ] as const)('a %s declares duties and gives marks there and nowhere else', (role, places) => {
    const asked = [9n, 10n, 11n, 19n, 20n];
    expect(asked.filter((place) => mayGiveAt(place, viewer(role)))).toEqual(places);
    expect(asked.filter((place) => mayDeclareWithin(place, viewer(role)))).toEqual(places);
  });
});
