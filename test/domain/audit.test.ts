// The audit trail: what is put on record, who may read it, that nothing of it can be changed, and that tampering is found.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/exchange/trail/command.ts';
import { verify } from '../../src/exchange/trail/verify.ts';
import { openClient, type Client } from '../../src/store/client.ts';
import { openSealing, openTrail, prepareMonths } from '../../src/store/trail.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const county = '610902';
const town = '610902120';
let world: World;
let client: Client;
let clerk: Person;
let analyst: Person;
let auditor: Person;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  client = openClient({ url: world.appUrl, connections: 2 });
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  [clerk, analyst, auditor] = await Promise.all([
    world.as('CLERK', county),
    world.as('ANALYST', county),
    world.as('AUDITOR', county),
  ]);
});
afterAll(async () => {
  await owner.end();
  await client.$disconnect();
  await world.close();
});

const report = (year: number, month: number) =>
  clerk.ask(`mutation { reportNothing(input: { division: "${town}", month: "${year}-0${month}" }) { id } }`);

interface Entry {
  readonly kind: string;
  readonly action: string;
  readonly target: string;
  readonly lines: number | null;
  readonly note: string | null;
  readonly seat: number | null;
}

async function trail(person: Person, args = `under: "${county}"`): Promise<Entry[] | null> {
  await world.trail.flush();
  const { data } = await person.ask<{ auditTrail: { edges: { node: Entry }[] } | null }, object>(
    `{ auditTrail(${args}, first: 50) { edges { node { kind action target lines note seat division { code } } } } }`,
  );
  return data?.auditTrail?.edges.map(({ node }) => node) ?? null;
}

describe('what is put on record', () => {
  it('is every write, with the seat that wrote', async () => {
    await report(2019, 1);
    expect((await trail(auditor, `under: "${town}", kind: WRITE`))?.[0]).toMatchObject({
      action: 'reportNothing',
      target: 'NilReport',
      seat: clerk.seatId,
    });
  });

  it('is every denial, with its code; the same within a moment once, with their number', async () => {
    const mutation = `mutation { no: reportNothing(input: { division: "${town}", month: "2019-02" }) { id } }`;
    await analyst.ask(mutation);
    await analyst.ask(mutation);
    const found = await trail(auditor, `under: "${county}", kind: DENIAL, seat: ${analyst.seatId}`);
    expect(found).toMatchObject([
      { action: 'reportNothing', target: 'mutation', lines: 2, note: 'FORBIDDEN' },
    ]);
  });

  it('is whoever came with a bad token, as the nation’s', async () => {
    await world.with('a.b.c').ask('{ viewer { account } }');
    const nation = await world.as('AUDITOR', '0');
    const found = await trail(nation, 'under: "0", kind: DENIAL');
    expect(found?.find(({ seat }) => seat === null)).toMatchObject({
      action: '/graphql',
      note: 'UNAUTHENTICATED',
    });
  });

  it('is that records of another division were read, once for each and operation, and not that one’s own were', async () => {
    const query = `{ division(code: "${town}") { nilReports(first: 10) { edges { node { id } } } } }`;
    await analyst.ask(query);
    const keeper = await world.as('KEEPER', town);
    await keeper.ask(query);
    const found = await trail(auditor, `under: "${town}", kind: READ, seat: ${analyst.seatId}`);
    expect(found).toMatchObject([{ action: 'read', target: 'NilReport', lines: 1, seat: analyst.seatId }]);
  });

  it('is not that numbers were read', async () => {
    const before = (await trail(auditor, `under: "${county}", kind: READ, seat: ${analyst.seatId}`))?.length;
    await analyst.ask(`{ division(code: "${town}") { rollup(period: { year: 2024 }) { activityCount } } }`);
    expect((await trail(auditor, `under: "${county}", kind: READ, seat: ${analyst.seatId}`))?.length).toBe(
      before,
    );
  });

  it('says how many refusals found no room, and loses nothing that was read to them', async () => {
    const narrow = openTrail(client, 1);
    const what = { division: null, seat: null, target: 'query', note: null };
    for (const action of ['a', 'a', 'b', 'c']) narrow.witness({ ...what, kind: 'DENIAL', action });
    for (const target of ['Score', 'Deputy'])
      narrow.witness({ ...what, kind: 'READ', action: 'read', target });
    await narrow.flush();
    const rows = await world.sql('select action, target, lines from audit_entry order by id desc limit 4');
    expect(rows).toEqual([
      { action: 'lostCount', target: 'AuditEntry', lines: 2 },
      { action: 'read', target: 'Deputy', lines: 1 },
      { action: 'read', target: 'Score', lines: 1 },
      { action: 'a', target: 'query', lines: 2 },
    ]);
  });

  const refusedTo = (person: Person) =>
    trail(auditor, `under: "${county}", kind: DENIAL, seat: ${person.seatId}`);

  it('is what the schema calls it, whatever names somebody makes up, in however many operations', async () => {
    const keeper = await world.as('KEEPER', town);
    const name = () => `x${randomUUID().replaceAll('-', '')}`;
    for (let operation = 0; operation < 30; operation += 1) {
      const [root, inner, fragment] = [name(), name(), name()];
      const same = Array.from({ length: 10 }, () => `${name()}: seats { totalCount }`).join(' ');
      await keeper.ask(`query ${name()} { ${root}: division(code: "${county}") { ${same}
        ${inner}: children(first: 2) { ${name()}: edges { ${name()}: node { ...${fragment} } } } } }
        fragment ${fragment} on Division { ... { ${name()}: seats { totalCount } } }`);
    }
    const found = await refusedTo(keeper);
    expect(found?.map(({ action, lines }) => [action, lines]).toSorted()).toEqual([
      ['division.seats', 300],
      ['division…seats', 60],
    ]);
  });

  it('is also what a fragment leads to, and an operation that is refused as a whole', async () => {
    const nobody = await world.as('ANALYST', county);
    await nobody.ask(`mutation { ...All } fragment All on Mutation { no: reportNothing(
      input: { division: "${town}", month: "2019-02" }) { id } }`);
    expect(await refusedTo(nobody)).toMatchObject([{ action: 'reportNothing', note: 'FORBIDDEN', lines: 1 }]);
  });

  it('is the first refusals of an operation, where very many different things are refused', async () => {
    const other = await world.as('AUDITOR', county);
    const names = 'congress scoreBoard stationCoverage villageCoverage levelScoreBoard(level:COUNTY)';
    const lists = 'appraisals appraisalsToScore byElections groups servedDeputies';
    const fields = `${names} ${lists}`.replaceAll(/\S+/g, '$& { __typename }');
    const below = `children(first: 1) { edges { node { ${fields} } } }`;
    await other.ask(`{ myMandates { __typename } a: division(code: "${county}") { ${fields} ${below} } }`);
    const found = await refusedTo(other);
    expect(found).toHaveLength(21);
    expect(found).toContainEqual(expect.objectContaining({ action: 'others' }));
  });
});

describe('the trail', () => {
  it('is the auditor’s to read, each of the own part of the tree', async () => {
    for (const person of [clerk, analyst]) expect(await trail(person)).toBeNull();
    expect(await trail(await world.as('AUDITOR', '610902001'))).not.toContainEqual(
      expect.objectContaining({ kind: 'WRITE' }),
    );
    expect(await trail(await world.as('AUDITOR', '530502'), `under: "${county}"`)).toEqual([]);
  });

  it('pages on from where one page ended', async () => {
    const page = `edges { node { number } } pageInfo { endCursor }`;
    interface Page {
      auditTrail: { edges: { node: { number: string } }[]; pageInfo: { endCursor: string } };
    }
    const one = await auditor.ask<Page, object>(`{ auditTrail(under: "${county}", first: 1) { ${page} } }`);
    const { edges, pageInfo } = one.data?.auditTrail ?? { edges: [], pageInfo: { endCursor: '' } };
    const two = await auditor.ask<Page, object>(
      `{ auditTrail(under: "${county}", first: 1, after: "${pageInfo.endCursor}") { ${page} } }`,
    );
    const [first, second] = [edges, two.data?.auditTrail.edges].map((each) => Number(each?.[0]?.node.number));
    expect(second).toBeLessThan(first ?? 0);
  });

  it('is changed, emptied and shortened by nobody', async () => {
    for (const statement of [
      "update audit_entry set action = 'x'",
      'update audit_entry set place = place + 1',
      'delete from audit_entry',
      'truncate audit_entry',
      'truncate audit.entry_rest',
    ]) {
      await expect(world.sql(statement), statement).rejects.toMatchObject({ code: 'RD110' });
      const refused = expect(world.arrange(statement), statement).rejects;
      await refused.toMatchObject({ code: '42501' });
    }
  });

  it('moves with its division', async () => {
    await owner.query('begin');
    await owner.query(
      `update division d set place = p, place_end = p + 1 from (select max(place_end) + 10 as p from division) x where d.code = $1`,
      [town],
    );
    const { rows } = await owner.query(
      'select count(*)::int as n from audit_entry a join division d on d.id = a.division_id where d.code = $1 and a.place = d.place',
      [town],
    );
    await owner.query('rollback');
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  it('has its months ahead', async () => {
    await prepareMonths(client);
    const rows = await world.sql(
      `select c.oid::regclass::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'audit_entry'::regclass and c.relname <> 'entry_rest' order by 1`,
    );
    expect(rows.length).toBe(3);
  });
});

/**
 * Seals until so many are left: how far the trail is is noted first, and sealed once all before it has ended, be it in
 * another database of the same server.
 */
async function sealAll(left = 0): Promise<void> {
  const seal = openSealing(client, async () => undefined);
  for (let round = 1; round < 200; round += 1) {
    await seal();
    const [row] = await world.sql<{ n: number }>(
      'select count(*)::int as n from audit_entry where id > coalesce((select max(to_id) from audit.seal), 0)',
    );
    if (round >= 3 && (row?.n ?? 0) <= left) return;
    await sleep(50);
  }
  throw new Error('It is not sealed');
}

describe('the chain', () => {
  it('holds all that is settled, and agrees with it', async () => {
    await sealAll();
    await report(2019, 3);
    await sealAll();
    const { faults, seals, sealed, unsealed } = await verify(owner, null);
    expect({ faults, unsealed }).toEqual({ faults: [], unsealed: 0 });
    expect(seals).toBeGreaterThanOrEqual(2);
    expect([{ n: sealed }]).toEqual(await world.sql('select count(*)::int as n from audit_entry'));
  });

  it('waits for whoever is not done, and makes nobody wait', async () => {
    const slow = new pg.Client({ connectionString: world.ownerUrl });
    await slow.connect();
    await slow.query('begin');
    const put = `insert into audit_entry (division_id, place, action, target)
      select id, place, 'slow', 't' from division where code = '${town}' returning id`;
    const { rows } = await slow.query<{ id: string }>(put);
    await report(2019, 4);
    await sealAll(1);
    const before = await verify(owner, null);
    expect(before.faults).toEqual([]);
    expect(before.unsealed).toBe(1);
    await slow.query('commit');
    await slow.end();
    await sealAll();
    const after = await verify(owner, null);
    expect(after).toMatchObject({ faults: [], unsealed: 0 });
    expect(BigInt(after.head?.toId ?? 0)).toBeGreaterThanOrEqual(BigInt(rows[0]?.id ?? 0) + 1n);
  });

  /** Verifies what a superuser has done past all triggers, and takes it back. */
  async function tampered(statement: string, withHead = false): Promise<readonly string[]> {
    const { head } = await verify(owner, null);
    const copy = await world.sql<{ text: string }>(
      "select jsonb_build_object('e', (select jsonb_agg(e) from audit_entry e), 's', (select jsonb_agg(s) from audit.seal s))::text as text",
    );
    const past = (text: string) =>
      owner.query(`begin; set local session_replication_role = replica; ${text}; commit`);
    await past(statement);
    const { faults } = await verify(owner, withHead ? head : null);
    const back = (table: string, key: string) =>
      `delete from ${table}; insert into ${table} select * from jsonb_populate_recordset(null::${table}, ('${copy[0]?.text.replaceAll("'", "''")}'::jsonb) -> '${key}')`;
    await past(`${back('audit_entry', 'e')}; ${back('audit.seal', 's')}`);
    expect((await verify(owner, head)).faults).toEqual([]);
    return faults;
  }
  const someone = `(select min(id) from audit_entry where category = 'WRITE')`;
  const last = '(select max(n) from audit.seal)';

  const next = `nextval('audit_entry_id_seq')`;
  const put = (id: string, ago = '1 minute', action = 'x', note = 'null') =>
    `insert into audit_entry (id, at, division_id, place, action, target, note)
     select ${id}, now() - interval '${ago}', division_id, place, '${action}', 't', ${note} from audit_entry where id = ${someone}`;

  it.each([
    [
      'an entry that was edited',
      `update audit_entry set seat_id = 999 where id = ${someone}`,
      /^Entry \d+ is not what/,
    ],
    [
      'a moment that was moved',
      `update audit_entry set at = at + interval '1 ms' where id = ${someone}`,
      /^Entry \d+ is not/,
    ],
    ['an entry that was deleted', `delete from audit_entry where id = ${someone}`, /^Entry \d+ is missing/],
    [
      'entries that changed places',
      `update audit_entry set id = case id when (select min(id) from audit_entry) then (select max(id) from audit_entry) else (select min(id) from audit_entry) end
       where id in (select min(id) from audit_entry union select max(id) from audit_entry)`,
      /^Entry \d+ is not what/,
    ],
    [
      'an entry that was put in afterwards',
      `insert into audit_entry (id, division_id, place, action, target)
         select (select max(id) + 1 from audit_entry), division_id, place, 'x', 't' from audit_entry where id = ${someone};
       update audit.seal set to_id = to_id + 1 where n = ${last}`,
      /^Entry \d+ was put in after/m,
    ],
    ['an entry with the number of none', put('0'), /^Entry 0 has a number that none was given$/m],
    [
      'an entry with a number that is to come',
      put('1000000'),
      /^Entry 1000000 has a number that none was given yet$/m,
    ],
    ['a second entry of a number', put(someone), /^Entry \d+ is there more than once \(seal \d+\)/m],
    [
      'an entry that was put elsewhere, where no auditor looks',
      `update audit_entry set place = 0 where id = ${someone}`,
      /^Entry \d+ stands in another place than its division/m,
    ],
    [
      'entries that were never sealed, long after they were',
      put(next, '11 minutes'),
      /^Entry \d+ is not sealed after 10 minutes/m,
    ],
    [
      'an entry that is not sealed and of a time to come',
      put(next, '-1 hour'),
      /^Entry \d+ is of a moment that has not come/m,
    ],
    [
      'that the latest months were dropped, where a forged entry says so, of whatever time',
      `${put(next, '-190 days', 'pruneAudit', "to_char(now() + interval '1 day', 'YYYY-MM-DD')")}; delete from audit_entry where id = ${someone}`,
      /^Entry \d+ is missing/m,
    ],
    [
      'a seal that was edited',
      `update audit.seal set at = at + interval '1 s' where n = 1`,
      /^Seal 1 was changed/,
    ],
    ['a seal that is gone', `delete from audit.seal where n = 1`, /seals are missing/],
    [
      'seals that changed places',
      'update audit.seal set n = -n; update audit.seal set n = case n when -1 then 2 when -2 then 1 else -n end',
      /^Seal 1 does not begin/,
    ],
    [
      'an edit with its seal made to fit',
      `update audit_entry set seat_id = 999 where id = ${someone};
       update audit.seal s set leaves = x.l, digest = sha256(x.l) from (select t.n, string_agg(audit.leaf(e), ''::bytea order by e.id) as l
         from audit.seal t join audit_entry e on e.id > t.after_id and e.id <= t.to_id group by t.n) x where x.n = s.n and s.n = 1;
       update audit.seal s set hash = audit.hash_of(s) where n = 1`,
      /does not carry the hash/,
    ],
  ])('tells %s', async (_what, statement, fault) => {
    const faults = await tampered(statement);
    expect(faults.join('\n')).toMatch(fault);
  });

  it('tells by its head that the end was cut off, which the rest cannot know', async () => {
    const cut = `delete from audit_entry where id > (select after_id from audit.seal where n = ${last}); delete from audit.seal where n = ${last}`;
    expect(await tampered(cut)).toEqual([]);
    expect(await tampered(cut, true)).toEqual([expect.stringMatching(/^Seal \d+ of the head is missing/)]);
  });
});

describe('the sealing', () => {
  it('says so where it is kept from its work, and `audit verify` tells what was left long ago once it is sealed', async () => {
    await sealAll();
    const holder = new pg.Client({ connectionString: world.ownerUrl });
    await holder.connect();
    await holder.query(`select pg_advisory_lock(hashtext('renda audit seal'))`);
    await owner.query(
      `insert into audit_entry (division_id, place, action, target, at)
       select division_id, place, 'late', 't', now() - interval '11 minutes' from audit_entry where id = (select min(id) from audit_entry)`,
    );
    const seal = openSealing(client, async () => undefined, 50);
    await seal();
    await sleep(60);
    await expect(seal()).rejects.toThrow(/^Entry \d+ of the audit trail waits for its seal/);
    // It is said once in a while.
    await seal();
    const verified = async () => {
      const said: string[] = [];
      const code = await runAudit(['verify'], (line) => said.push(line))?.(world.ownerUrl);
      return { code, said: said.join('\n') };
    };
    expect(await verified()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Entry \d+ is not sealed after 10 minutes/),
    });
    await holder.end();
    // Other databases of the server may have something under way.
    for (let time = 0; time < 100 && (await verified()).code !== 0; time += 1) await sleep(50);
    expect(await verified()).toMatchObject({ code: 0, said: expect.stringContaining(' 0 not sealed yet') });
  });
});

describe('old months', () => {
  const command = async (words: readonly string[]) => {
    const said: string[] = [];
    const code = await runAudit(words, (line) => said.push(line))?.(world.ownerUrl);
    return { code, said };
  };

  it('are kept for 183 days, whatever is asked, and until they are sealed', async () => {
    await owner.query('set role renda_owner');
    const recent = "date_trunc('month', now() - interval '150 days')::date";
    await owner.query(`select audit.make_month('2024-01-01'), audit.make_month(${recent})`);
    await owner.query('reset role');
    await owner.query(
      `insert into audit_entry (division_id, place, action, target, at)
       select division_id, place, 'old', 't', x from audit_entry, unnest('{2024-01-15,2024-01-20}'::timestamptz[]) x where id = (select min(id) from audit_entry)`,
    );
    await expect(command(['prune', '--days', '182'])).rejects.toMatchObject({ code: 'RD111' });
    await expect(command(['prune'])).rejects.toMatchObject({ code: 'RD112' });
    await sealAll();
    expect(await command(['prune', '--days', '183'])).toEqual({ code: 0, said: ['2 entries dropped.'] });
    const left = await world.sql(`select count(*)::int as n from audit_entry where action = 'old'`);
    expect(left).toEqual([{ n: 0 }]);
  });

  it('that were dropped stand in the trail, and the chain agrees with that', async () => {
    const rows = await world.sql(`select lines, note from audit_entry where action = 'pruneAudit'`);
    expect(rows).toEqual([{ lines: 2, note: '2024-02-01' }]);
    await sealAll();
    expect(await command(['verify'])).toMatchObject({ code: 0 });
    await owner.query(
      "begin; set local session_replication_role = replica; delete from audit_entry where action = 'pruneAudit'; commit",
    );
    const { code, said } = await command(['verify']);
    expect(code).toBe(1);
    expect(said.join('\n')).toMatch(/Entry \d+ is missing/);
  });
});
