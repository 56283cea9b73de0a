// Evidence of an assessment: who may send and fetch a file, what is taken, and that nothing half-written stays.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/domain/assessmentEvidence/store.ts';
import { openClient } from '../../src/store/client.ts';
import { begin, type Begun, findings, judge, shown } from '../support/assessments.ts';
import { dayFrom, does, refused } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let begun: Begun;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await published(people.prefecture, '5305');
  begun = await fresh();
});
afterAll(() => world.close());

const fresh = async (): Promise<Begun> => begin(people.clerk, (await openStation(people.clerk)).id);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

interface Sending {
  readonly by?: Person;
  readonly address?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const authorized = (by: Person) => (by.token === undefined ? {} : { authorization: `Bearer ${by.token}` });

async function send({ by = people.clerk, address = {}, bytes = png, headers = {} }: Sending = {}) {
  const query = new URLSearchParams({ assessment: begun.id, name: '场所.png', ...address });
  const response = await world.http.inject({
    ...{ method: 'POST' as const, url: `/evidence?${query.toString()}`, payload: bytes },
    headers: { 'content-type': 'image/png', ...authorized(by), ...headers },
  });
  const body = JSON.parse(response.body);
  return { status: response.statusCode, body, error: body.errors?.[0]?.extensions };
}

const fetched = (by: Person, id: string) =>
  world.http.inject({
    ...{ method: 'GET', url: `/evidence/${encodeURIComponent(id)}`, headers: authorized(by) },
  });

async function keysOnRecord(): Promise<string[]> {
  const rows = await world.sql<{ key: string }>('select key::text from assessment_evidence order by 1');
  return rows.map(({ key }) => key);
}

describe('evidence', () => {
  it('is sent by those who judge, and fetched as it was by those who may see the assessment', async () => {
    const [first] = begun.items;
    const { status, body } = await send({ by: people.keeper, address: { item: first?.id ?? '' } });
    const sha256 = createHash('sha256').update(png).digest('hex');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '场所.png', mediaType: 'image/png', bytes: png.length, sha256 });
    const told = await shown(
      people.analyst,
      begun.id,
      'evidence { id path } items { evidence { name sha256 } }',
    );
    expect(told).toMatchObject({
      evidence: [{ id: body.id, path: `/evidence/${encodeURIComponent(body.id)}` }],
      items: [
        { evidence: [{ name: '场所.png', sha256 }] },
        ...begun.items.slice(1).map(() => ({ evidence: [] })),
      ],
    });
    for (const by of [people.keeper, people.county, people.analyst]) {
      const response = await fetched(by, body.id);
      expect(response.statusCode).toBe(200);
      expect(response.rawPayload.equals(png)).toBe(true);
      expect(response.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('场所.png')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
  });

  it('of another county is not there, no more than what does not exist', async () => {
    const { body } = await send();
    const missing = Buffer.from('AssessmentEvidence:999999').toString('base64');
    const answers = await Promise.all([
      ...['530521', '530302', '61'].map(async (code) => fetched(await world.as('CLERK', code), body.id)),
      fetched(await world.as('DEPUTY', '5305'), body.id),
      fetched(await world.as('AUDITOR', '53'), body.id),
      fetched(people.clerk, missing),
      fetched(people.clerk, 'x'),
      fetched(people.clerk, begun.id),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const codes = answers.map((answer) => JSON.parse(answer.body).errors[0].extensions.code);
    expect(new Set(codes)).toEqual(new Set(['NOT_FOUND']));
    const [outside, unknown] = [answers[0]?.body, answers[5]?.body];
    expect(outside).toBe(unknown);
    expect((await fetched(world.anonymous, body.id)).statusCode).toBe(401);
    expect((await fetched(world.with('a.b.c'), body.id)).statusCode).toBe(401);
  });

  it('is a picture or a PDF by its content, whatever it is said to be', async () => {
    expect((await send({ bytes: pdf })).body).toMatchObject({ mediaType: 'application/pdf' });
    const scripts = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html><script>1</script></html>',
      'MZ\u0090',
      '{}',
    ];
    for (const text of scripts) {
      const { status, error } = await send({ bytes: Buffer.from(text), address: { name: 'a.png' } });
      expect({ status, error }, text).toMatchObject({
        status: 400,
        error: { code: 'INVALID', field: 'file' },
      });
    }
    const zip = Buffer.from('504b0304140000000000', 'hex');
    expect((await send({ bytes: zip, headers: { 'content-type': 'application/pdf' } })).status).toBe(400);
    const json = { 'content-type': 'application/json' };
    expect((await send({ bytes: png, headers: json })).status).toBe(201);
  });

  it('has a size, a name and an assessment', async () => {
    expect((await send({ bytes: Buffer.alloc(0) })).status).toBe(400);
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]);
    const tooLarge = await send({ bytes: large });
    expect(tooLarge).toMatchObject({ status: 413, error: { code: 'INVALID' } });
    const just = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024 - png.length)]);
    expect((await send({ bytes: just })).status).toBe(201);
    for (const name of ['', ' ', '../a.png', 'a\\b.png', '多'.repeat(201), 'a\nb']) {
      expect((await send({ address: { name } })).error, name).toMatchObject({
        code: 'INVALID',
        field: 'name',
      });
    }
    expect((await send({ address: { assessment: 'x' } })).status).toBe(404);
    const { items: others } = await fresh();
    expect((await send({ address: { item: others[0]?.id ?? '' } })).status).toBe(404);
  });

  it('is sent by nobody else, and asked for before it is read', async () => {
    const statuses = await Promise.all(
      [people.analyst, people.prefecture, await world.as('CLERK', '530502106'), world.anonymous].map(
        async (by) => (await send({ by })).status,
      ),
    );
    expect(statuses).toEqual([403, 404, 404, 401]);
    const large = Buffer.alloc(11 * 1024 * 1024);
    expect((await send({ by: world.anonymous, bytes: large })).status).toBe(401);
  });

  it('is kept once for a key, however often it is sent', async () => {
    const again = { headers: { 'idempotency-key': 'evidence-once' } };
    const [first, second] = [await send(again), await send(again)];
    expect(second.body).toEqual(first.body);
    const other = await send({ ...again, bytes: pdf });
    expect(other).toMatchObject({ status: 409, error: { code: 'KEY_REUSED' } });
  });

  it('is taken back while its assessment is open, and stays when it is submitted', async () => {
    begun = await fresh();
    const [gone, stays] = [(await send()).body.id, (await send()).body.id];
    expect((await refused(await world.as('CLERK', '530502106'), 'removeEvidence', { id: gone })).code).toBe(
      'NOT_FOUND',
    );
    expect((await refused(people.analyst, 'removeEvidence', { id: gone })).code).toBe('FORBIDDEN');
    await does(people.clerk, 'removeEvidence', { id: gone });
    expect((await fetched(people.clerk, gone)).statusCode).toBe(404);
    const judged = await judge(people.clerk, begun, findings(begun.items));
    await does(people.clerk, 'submitAssessment', { ...judged, gapsDueOn: dayFrom(9) });
    expect((await refused(people.clerk, 'removeEvidence', { id: stays })).code).toBe('WRONG_STATE');
    expect((await fetched(people.county, stays)).statusCode).toBe(200);
    const withdrawn = { id: judged.id, version: judged.version + 1, reason: '重做' };
    await does(people.clerk, 'withdrawAssessment', withdrawn);
    expect((await send()).status).toBe(409);
  });

  it('is swept away where this database put it and no record tells of it, once it is old; nothing else is', async () => {
    begun = await fresh();
    const [{ body: stays }, { body: goes }] = [await send(), await send()];
    const [left, foreign] = [randomUUID(), randomUUID()];
    await world.sql('select expect_file($1)', [left]);
    for (const key of [left, foreign]) await world.files.put(key, png);
    const keyOf = async (name: string) =>
      (
        await world.sql<{ key: string }>('select key::text from assessment_evidence where id = $1', [
          Number(Buffer.from(name, 'base64').toString().split(':')[1]),
        ])
      )[0]?.key ?? '';
    const taken = await keyOf(goes.id);
    await does(people.clerk, 'removeEvidence', { id: goes.id });
    const client = openClient({ url: world.appUrl });
    const before = await keysOnRecord();
    expect(await sweep(client, world.files, 60)).toBe(0);
    for (const key of [left, taken]) expect(await world.files.get(key)).not.toBeNull();
    expect(await sweep(client, world.files, -60)).toBeGreaterThanOrEqual(2);
    expect(await sweep(client, world.files, -60)).toBe(0);
    await client.$disconnect();
    for (const key of [left, taken]) expect(await world.files.get(key)).toBeNull();
    for (const key of [foreign, ...before]) expect(await world.files.get(key)).not.toBeNull();
    expect((await fetched(people.clerk, stays.id)).statusCode).toBe(200);
  });

  it('goes on the audit like everything else that is done', async () => {
    const rows = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'addEvidence' and target = 'AssessmentEvidence'`,
    );
    const [kept] = await world.sql<{ n: number }>(`select count(*)::int as n from assessment_evidence`);
    const [taken] = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'removeEvidence'`,
    );
    expect(rows[0]?.n).toBe((kept?.n ?? 0) + (taken?.n ?? 0));
  });
});
