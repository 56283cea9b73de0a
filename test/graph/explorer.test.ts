// The page for those who explore the language: the demo's tokens stand in it for whoever sits at the machine, and for nobody else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explore } from '../../src/exchange/welcome.ts';
import { readSettings } from '../../src/store/settings.ts';
import type { Tokens } from '../../src/store/token.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let env: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld('nation', {
    http: {
      explorer: (asked) => {
        const { ownerUrl, appUrl } = world;
        const kind = env['DATABASE_URL'] ? ('external' as const) : ('embedded' as const);
        const database = { ownerUrl, appUrl, kind, stop: async () => undefined };
        const tokens: Pick<Tokens, 'sign'> = { sign: async (account) => `token-of-${account}` };
        return explore(readSettings(env), database, { ...world.tokens, ...tokens }, asked, 'the-word');
      },
    },
  });
});
afterAll(() => world.close());

interface Asked {
  readonly remoteAddress?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const printed = '/graphql?demo=the-word';

const tokensIn = async ({ remoteAddress = '127.0.0.1', url = printed, headers = {} }: Asked) => {
  const { statusCode, body } = await world.http.inject({
    method: 'GET',
    url,
    remoteAddress,
    headers: { host: 'localhost:4000', accept: 'text/html', ...headers },
  });
  expect(statusCode).toBe(200);
  return (body.match(/token-of-demo/g) ?? []).length;
};

it.each<[string, Asked]>([
  ['localhost', {}],
  ['127.0.0.1', { headers: { host: '127.0.0.1:4000' } }],
  ['[::1]', { remoteAddress: '::1', headers: { host: '[::1]:4000' } }],
  ['localhost, mapped', { remoteAddress: '::ffff:127.0.0.1' }],
])('at the machine itself, as %s, they are there', async (_name, asked) => {
  expect(await tokensIn(asked)).toBe(3);
});

it.each<[string, Asked]>([
  ['from another machine', { remoteAddress: '192.168.1.7' }],
  ['by a name of others that leads here', { headers: { host: 'evil.example.cn:4000' } }],
  ['by a name that only begins like ours', { headers: { host: 'localhost.evil.example.cn' } }],
  ['through a proxy that tells for whom', { headers: { 'x-forwarded-for': '8.8.8.8' } }],
  ['through a proxy that tells by which name', { headers: { 'x-forwarded-host': 'localhost' } }],
  ['through a proxy that speaks the standard', { headers: { forwarded: 'for=8.8.8.8' } }],
  ['through a proxy that says nothing, which nobody tells the word,', { url: '/graphql' }],
  ['with a word that was guessed', { url: '/graphql?demo=a-word' }],
  ['through a proxy that names itself', { headers: { via: '1.1 nginx' } }],
])('%s they are not', async (_name, asked) => {
  expect(await tokensIn(asked)).toBe(0);
});

it.each([
  { HOST: '0.0.0.0' },
  { DATABASE_URL: 'postgresql://db.example.cn/renda' },
  { RENDA_DEMO: 'off' },
] as Record<string, string>[])('with %j they are not', async (said) => {
  env = said;
  expect(await tokensIn({})).toBe(0);
  env = {};
});
