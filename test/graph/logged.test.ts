// The log as it stands in production: that there was a request, and nothing of what was in it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type Person, type World } from '../support/world.ts';

const lines: string[] = [];
let world: World;
let clerk: Person;

beforeAll(async () => {
  const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };
  world = await openWorld('nation', { http: { log } });
  clerk = await world.as('CLERK', '610902');
});
afterAll(() => world.close());

const secret = /张三|%E5%BC%A0|诊断书|receipt-1234|code-of-a-sign-in|Bearer|eyJ/;

it('tells of a request its way and its answer, and neither what was asked nor who asked', async () => {
  const query = encodeURIComponent('query($r: String!) { publicMessage(receipt: $r) { state } }');
  const variables = encodeURIComponent(JSON.stringify({ r: 'receipt-1234' }));
  const headers = { authorization: `Bearer ${clerk.token}` };
  const sent = [
    { method: 'GET', url: `/graphql?query=${query}&variables=${variables}`, headers },
    { method: 'GET', url: `/graphql?query=${encodeURIComponent('{ 张三 }')}` },
    {
      method: 'POST',
      url: `/evidence?assessment=x&name=${encodeURIComponent('张三诊断书.pdf')}`,
      headers,
      payload: 'x',
    },
    { method: 'GET', url: `/evidence/x?name=${encodeURIComponent('张三诊断书.pdf')}`, headers },
    { method: 'GET', url: '/signed-in?code=code-of-a-sign-in&state=x' },
    { method: 'GET', url: '/nothing-here?name=张三' },
    { method: 'GET', url: '/%ff?name=张三' },
  ] as const;
  for (const each of sent) await world.http.inject(each);
  const told = lines.map((line) => JSON.parse(line) as { req?: { method: string; url: string } });
  const urls = told.flatMap(({ req }) => (req ? [`${req.method} ${req.url}`] : []));
  expect(urls).toEqual(
    expect.arrayContaining(['GET /graphql', 'POST /evidence', 'GET /evidence/x', 'GET /signed-in']),
  );
  expect(lines.filter((line) => secret.test(line))).toEqual([]);
});
