// A link that brings a token signs in where the service itself prints such links, and nowhere else.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const tokenOf = (sub: string) => `x.${btoa(JSON.stringify({ sub }))}.x`;
const kept = (): Storage => {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  } as Storage;
};

let address: string;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', kept());
  vi.stubGlobal('localStorage', kept());
  vi.stubGlobal('confirm', () => false);
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** Opens an address with a token; answers the token that is used from then on, and what is left in the address. */
async function opened(token: string, config: () => Response): Promise<readonly [string | null, string]> {
  address = `/d/53#token=${token}`;
  vi.stubGlobal('location', { hash: `#token=${token}`, pathname: '/d/53', search: '' });
  vi.stubGlobal('history', { replaceState: (_state: unknown, _title: string, to: string) => (address = to) });
  vi.stubGlobal('fetch', async () => config());
  const { takeTokenFromLink } = await import('../../web/src/signIn/link.ts');
  await takeTokenFromLink();
  return [sessionStorage.getItem('renda.token'), address];
}

const told = (config: object) => () => Response.json(config);
const wang = tokenOf('wang');

it('in development, whoever opens it is signed in, and the token is no longer in the address', async () => {
  expect(await opened(wang, told({ signIn: null, takesLinks: true }))).toEqual([wang, '/d/53']);
});

it.each([
  ['in production', { signIn: null, takesLinks: false }],
  ['where a provider signs people in', { signIn: { issuer: 'https://id.example.cn' }, takesLinks: true }],
])('%s nobody is, and the token is gone from the address all the same', async (_where, config) => {
  expect(await opened(wang, told(config))).toEqual([null, '/d/53']);
});

it('nobody is where it cannot be learnt whether there is a provider, and the link is good still when that is known', async () => {
  const failing = () => new Response('', { status: 503 });
  expect(await opened(wang, failing)).toEqual([null, `/d/53#token=${wang}`]);
  expect(await opened(wang, told({ signIn: null, takesLinks: true }))).toEqual([wang, '/d/53']);
});

it('whoever is signed in stays so, unless they agree', async () => {
  const config = told({ signIn: null, takesLinks: true });
  await opened(wang, config);
  expect(await opened(tokenOf('li'), config)).toEqual([wang, '/d/53']);
  vi.stubGlobal('confirm', () => true);
  expect(await opened(tokenOf('li'), config)).toEqual([tokenOf('li'), '/d/53']);
});
