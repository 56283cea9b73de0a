// Tokens: nothing that is not ours, not now or not whole is taken for one, and keys change without anybody being sent away.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLockout } from '../../src/graph/lockout.ts';
import { readSettings } from '../../src/store/settings.ts';
import { type Key, longestLife, readKeys, rotateKeys } from '../../src/store/tokenKeys.ts';
import { openTokens, type Tokens } from '../../src/store/token.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const says = { issuer: 'renda', audience: 'renda' };
let folder: string;
let tokens: Tokens;
let key: Key;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-keys-'));
  tokens = await openTokens({ folder, ...says });
  key = (await readKeys(folder)).current;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = () => Math.floor(Date.now() / 1_000);

const whole = (): JWTPayload => ({
  sub: 'wang',
  seat: 7,
  iss: 'renda',
  aud: 'renda',
  jti: crypto.randomUUID(),
  iat: now(),
  exp: now() + 600,
});

interface Wish {
  readonly claims?: JWTPayload;
  readonly without?: readonly string[];
  readonly head?: Partial<JWTHeaderParameters>;
  readonly by?: CryptoKey | Uint8Array;
}

/** A token that is good but for what is wished. */
async function token({
  claims = {},
  without = [],
  head = {},
  by = key.privateKey,
}: Wish = {}): Promise<string> {
  const said = Object.entries({ ...whole(), ...claims }).filter(([name]) => !without.includes(name));
  return new SignJWT(Object.fromEntries(said))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, ...head })
    .sign(by);
}

const refusal = (code = 'UNAUTHENTICATED') => expect.objectContaining({ name: 'Refusal', code });
const refused = async (sent: string, by = tokens) =>
  expect(await by.verify(sent).catch((error: unknown) => error)).toEqual(refusal());

describe('a token', () => {
  it('that is whole, ours and of now says who comes', async () => {
    expect(await tokens.verify(await token())).toMatchObject({ account: 'wang', seatId: 7 });
  });

  it('that nobody signed is refused', async () => {
    await refused(new UnsecuredJWT(whole()).encode());
    const [, body] = (await token()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url');
    await refused(`${none}.${body}.`);
    await refused(`${none}.${body}.AA`);
  });

  it('signed with our public key as if it were a secret is refused', async () => {
    const open = new TextEncoder().encode(await exportSPKI(key.publicKey));
    await refused(await token({ head: { alg: 'HS256' }, by: open }));
    const { x = '' } = await exportJWK(key.publicKey);
    await refused(await token({ head: { alg: 'HS256' }, by: Buffer.from(x.padEnd(43), 'base64url') }));
  });

  it('signed by another, also under our key’s name, or bringing its own key along, is refused', async () => {
    const others = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const rsa = await generateKeyPair('RS256');
    const jwk = await exportJWK(others.publicKey);
    await refused(await token({ by: others.privateKey }));
    await refused(await token({ by: others.privateKey, head: { jwk } }));
    await refused(await token({ by: others.privateKey, head: { kid: 'mine', jwk } }));
    await refused(
      await token({
        by: others.privateKey,
        head: { jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/x' },
      }),
    );
    await refused(await token({ by: rsa.privateKey, head: { alg: 'RS256' } }));
  });

  it.each([
    '../token-key.pem',
    'token-key.pem',
    '/dev/null',
    '..\\..\\secret',
    "' or 1=1 --",
    '',
    '__proto__',
    'constructor',
    'x'.repeat(5_000),
  ])('that names %j as its key is refused', async (kid) => {
    await refused(await token({ head: { kid } }));
  });

  it.each(['exp', 'iat', 'sub', 'jti', 'iss', 'aud'])('without its %s is refused', async (name) => {
    await refused(await token({ without: [name] }));
  });

  it.each<[string, JWTPayload]>([
    ['has run out', { iat: now() - 700, exp: now() - 60 }],
    ['begins later', { nbf: now() + 120 }],
    ['was signed in times to come', { iat: now() + 7_200, exp: now() + 7_300 }],
    ['is good for longer than any of ours', { exp: now() + longestLife + 60 }],
    ['is good for ever', { exp: 1e15 }],
    ['is another’s', { iss: 'somebody' }],
    ['is for others', { aud: 'others' }],
    ['is for many others', { aud: ['others', 'more'] }],
  ])('that %s is refused', async (_what, claims) => {
    await refused(await token({ claims }));
  });

  it('that was changed in any part is refused', async () => {
    const good = await token();
    const parts = good.split('.');
    for (const at of [0, 1, 2]) {
      const part = parts[at] ?? '';
      const other = part[9] === 'A' ? 'B' : 'A';
      const changed = parts.with(at, `${part.slice(0, 9)}${other}${part.slice(10)}`);
      await refused(changed.join('.'));
    }
    await refused(`${good}.${parts[2]}`);
  });

  it('names no seat by anything but a whole number', async () => {
    for (const seat of ['7', 7.5, null, { id: 7 }, [7]]) {
      expect((await tokens.verify(await token({ claims: { seat } }))).seatId).toBeUndefined();
    }
  });
});

describe('our own keys', () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'renda-rotated-'));
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  it('are changed while the service runs, and those signed in before stay so', async () => {
    const serving = await openTokens({ folder: place, ...says });
    const before = await serving.sign('wang', 1, 600);
    const { current: old } = await readKeys(place);
    const { current } = await rotateKeys(place, { atOnce: false });
    expect(current.kid).not.toBe(old.kid);
    await sleep(1_100);
    const after = await serving.sign('li', 2, 600);
    expect(after.split('.')[0]).not.toBe(before.split('.')[0]);
    expect(await serving.verify(after)).toMatchObject({ account: 'li' });
    expect(await serving.verify(before)).toMatchObject({ account: 'wang' });
    const restarted = await openTokens({ folder: place, ...says });
    expect(await restarted.verify(before)).toMatchObject({ account: 'wang' });
    // Whoever has the old key signs nothing more with it.
    const late = await new SignJWT({ ...whole(), iat: now() + 60, exp: now() + 120 })
      .setProtectedHeader({ alg: 'EdDSA', kid: old.kid })
      .sign(old.privateKey);
    await refused(late, restarted);
  });

  it('are forgotten once every token they signed has run out, and not before', async () => {
    const aged = async (by: number) => {
      for (const name of await readdir(place)) {
        const retired = /^(token-key\.retired-)(\d+)(.*)$/.exec(name);
        const [, head, at, tail] = retired ?? [];
        if (retired) await rename(join(place, name), join(place, `${head}${Number(at) - by}${tail}`));
      }
    };
    const retired = async () => (await readKeys(place)).good.filter(({ retiredAt }) => retiredAt !== null);
    expect(await retired()).toHaveLength(1);
    await aged(longestLife - 60);
    const [old] = await retired();
    const signed = await new SignJWT({ ...whole(), iat: (old?.retiredAt ?? 0) - 1, exp: now() + 30 })
      .setProtectedHeader({ alg: 'EdDSA', kid: old?.kid ?? '' })
      .sign(old?.privateKey as CryptoKey);
    expect(await (await openTokens({ folder: place, ...says })).verify(signed)).toBeTruthy();
    await aged(120);
    expect(await retired()).toHaveLength(0);
    await refused(signed, await openTokens({ folder: place, ...says }));
    await rotateKeys(place, { atOnce: false });
    expect((await readdir(place)).length).toBe(2);
  });

  it('are changed at once where one has come into other hands, also for tokens that were just let in', async () => {
    const serving = await openTokens({ folder: place, ...says });
    const before = await serving.sign('wang', 1, 600);
    expect(await serving.verify(before)).toMatchObject({ account: 'wang' });
    await rotateKeys(place, { atOnce: true });
    await refused(before, await openTokens({ folder: place, ...says }));
    expect((await readdir(place)).length).toBe(1);
    await sleep(1_100);
    const after = await serving.sign('li', 2, 600);
    expect(await serving.verify(after)).toMatchObject({ account: 'li' });
    await refused(before, serving);
  });
});

describe('the keys of an identity provider', () => {
  const published: { keys: object[] } = { keys: [] };
  let asked = 0;
  let isDown = false;
  const provider = createServer((_request, response) => {
    asked += 1;
    response.statusCode = isDown ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(published));
  });
  let serving: Tokens;
  const pairs = new Map<string, CryptoKey>();

  beforeAll(async () => {
    await once(provider.listen(0, '127.0.0.1'), 'listening');
    const jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
    serving = await openTokens({ folder, ...says, jwksUrl, jwksPatience: { kept: 1_500, between: 300 } });
  });
  afterAll(async () => {
    provider.close();
    await once(provider, 'close');
  });

  const publish = async (kid: string, alg = 'ES256') => {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    pairs.set(kid, privateKey);
    published.keys.push({ ...(await exportJWK(publicKey)), kid, alg });
  };
  const signed = (kid: string, alg = 'ES256') =>
    token({ head: { kid, alg }, by: pairs.get(kid) as CryptoKey });

  it('are changed with overlap: old and new are good side by side, and then the new alone', async () => {
    await publish('spring');
    expect(await serving.verify(await signed('spring'))).toMatchObject({ account: 'wang' });
    await sleep(400);
    await publish('summer');
    expect(await serving.verify(await signed('summer'))).toMatchObject({ account: 'wang' });
    expect(await serving.verify(await signed('spring'))).toMatchObject({ account: 'wang' });
    published.keys.shift();
    await sleep(1_600);
    await refused(await signed('spring'), serving);
    expect(await serving.verify(await signed('summer'))).toMatchObject({ account: 'wang' });
  });

  it('are not asked for again and again by whoever names one that is not there', async () => {
    await publish('autumn');
    const sent = await signed('autumn');
    published.keys.pop();
    const before = asked;
    for (let n = 0; n < 50; n += 1) await refused(sent, serving);
    expect(asked - before).toBeLessThan(10);
  });

  it('sign no token of ours, nor do ours sign theirs, nor is a public key a secret', async () => {
    await refused(await token(), serving);
    await refused(await signed('summer'));
    const open = new TextEncoder().encode(JSON.stringify(published.keys[0]));
    await refused(await token({ head: { kid: 'summer', alg: 'HS256' }, by: open }), serving);
  });

  it('when they cannot be had are no reason to send anybody away', async () => {
    isDown = true;
    await sleep(1_600);
    expect(await serving.verify(await signed('summer')).catch((error: unknown) => error)).toEqual(
      refusal('BUSY'),
    );
    isDown = false;
    await sleep(400);
    expect(await serving.verify(await signed('summer'))).toMatchObject({ account: 'wang' });
  });
});

describe('a token of an identity provider', () => {
  const published: { keys: object[] } = { keys: [] };
  const provider = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(published));
  });
  let serving: Tokens;
  let byMail: Tokens;
  let privateKey: CryptoKey;
  let jwksUrl: string;

  beforeAll(async () => {
    await once(provider.listen(0, '127.0.0.1'), 'listening');
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    published.keys.push({ ...(await exportJWK(pair.publicKey)), kid: 'theirs', alg: 'ES256' });
    jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
    serving = await openTokens({ folder, ...says, jwksUrl });
    byMail = await openTokens({ folder, ...says, jwksUrl, accountClaim: 'email' });
  });
  afterAll(async () => {
    provider.close();
    await once(provider, 'close');
  });

  const theirs = ({ head = {}, ...wish }: Wish = {}) =>
    token({ ...wish, head: { kid: 'theirs', alg: 'ES256', ...head }, by: privateKey });
  const day = 86_400;

  it.each<[string, JWTPayload]>([
    ['was signed more than a day ago', { iat: now() - day - 60 }],
    [
      'was signed years ago and is good for ten years',
      { iat: now() - 3 * 365 * day, exp: now() + 7 * 365 * day },
    ],
    ['was signed in times to come', { iat: now() + 120 }],
    ['says an hour of signing that is none', { iat: 'today' as unknown as number }],
    ['has no name that it could be taken back by', { jti: 7 as unknown as string }],
  ])('that %s is refused, however long it says that it is good', async (_what, claims) => {
    await refused(await theirs({ claims: { exp: now() + 3_600, ...claims } }), serving);
  });

  it('that was signed less than a day ago is good, by a clock that is a little ahead as well', async () => {
    for (const iat of [now() - day + 60, now() + 20]) {
      const sent = await theirs({ claims: { iat, exp: now() + 10 * 365 * day } });
      expect(await serving.verify(sent)).toMatchObject({ account: 'wang' });
    }
  });

  it.each<[string, Wish]>([
    ['is an ID token by its own word', { head: { typ: 'JWT' }, claims: { typ: 'ID' } }],
    ['is an ID token by the hash of the access token beside it', { claims: { at_hash: 'x' } }],
    ['is an ID token by the hash of the code beside it', { claims: { c_hash: 'x' } }],
    ['renews a sign-in', { claims: { typ: 'Refresh' } }],
    ['ends one', { head: { typ: 'logout+jwt' } }],
    ['tells of what happened', { claims: { events: {} } }],
  ])('that %s is refused', async (_what, wish) => {
    await refused(await theirs(wish), serving);
  });

  it.each<[string, Wish]>([
    ['says so in its head', { head: { typ: 'at+jwt' } }],
    ['says so in its head at length', { head: { typ: 'application/at+jwt' } }],
    [
      'says that it is a bearer’s',
      { head: { typ: 'JWT' }, claims: { typ: 'Bearer', nonce: 'n', azp: 'renda-pages' } },
    ],
    ['says nothing of it', { head: { typ: 'JWT' } }],
    ['says nothing at all', {}],
  ])('that is an access token and %s is good', async (_what, wish) => {
    expect(await serving.verify(await theirs(wish))).toMatchObject({ account: 'wang' });
  });

  it('names the account by the claim that was agreed on, and is refused where it has none', async () => {
    const named = await theirs({ claims: { email: 'wang@example.cn' } });
    expect(await byMail.verify(named)).toMatchObject({ account: 'wang@example.cn' });
    for (const email of [undefined, '', 7, ['wang']])
      await refused(await theirs({ claims: { email } }), byMail);
  });

  it('without it is counted as any bad token, and not taken for a provider that fails', async () => {
    const world = await openWorld('nation', {
      identity: { issuer: 'renda', jwksUrl, accountClaim: 'email' },
      http: { lockout: openLockout(3) },
    });
    try {
      const sent: (string | undefined)[] = [];
      for (let n = 0; n < 4; n += 1) {
        const answer = await world.with(await theirs()).ask<object, object>('{ viewer { account } }');
        sent.push(answer.errors?.[0]?.extensions.code);
      }
      expect(sent).toEqual([...Array.from({ length: 3 }, () => 'UNAUTHENTICATED'), 'BUSY']);
    } finally {
      await world.close();
    }
  });

  it('is for another audience than the pages themselves, or the service does not start', () => {
    const env = { JWKS_URL: jwksUrl, TOKEN_ISSUER: 'https://id.example.cn', OIDC_CLIENT_ID: 'renda' };
    const sentence = /OIDC_CLIENT_ID and TOKEN_AUDIENCE are the same/;
    expect(() => readSettings(env)).toThrow(sentence);
    expect(() => readSettings({ ...env, OIDC_CLIENT_ID: 'x', TOKEN_AUDIENCE: 'x' })).toThrow(sentence);
    expect(readSettings({ ...env, OIDC_CLIENT_ID: 'renda-pages' }).signIn?.clientId).toBe('renda-pages');
  });
});

describe('a seat', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const numbers = '{ division(code: "53") { rollup(period: { year: 2024 }) { votersReceived } } }';
  const opinion = `mutation { receiveOpinion(input: { division: "610902", content: "试", receivedOn: "2024-03-05" }) { state } }`;
  const asked = async (person: Person, query: string) =>
    (await person.ask<object, object>(query)).errors?.[0]?.extensions.code ?? 'answered';

  it('that is withdrawn is gone with the next operation, whichever way it is told', async () => {
    for (const query of [numbers, '{ viewer { account } }', opinion]) {
      const person = await world.as('CLERK', '610902');
      for (let time = 0; time < 3; time += 1) expect(await asked(person, query)).toBe('answered');
      await world.arrange('update seat set withdrawn_at = now() where id = $1', [person.seatId]);
      expect(await asked(person, query), query).toBe('UNAUTHENTICATED');
    }
  });

  it('whose token was taken back, or whose account is disabled, is gone with the next operation', async () => {
    const person = await world.as('CLERK', '610902');
    expect(await asked(person, numbers)).toBe('answered');
    const { jti } = await world.tokens.verify(person.token ?? '');
    await world.arrange(`insert into revoked_token values ($1, now() + interval '1 day')`, [jti]);
    expect(await asked(person, numbers)).toBe('UNAUTHENTICATED');
    const other = await world.as('CLERK', '610902');
    expect(await asked(other, numbers)).toBe('answered');
    await world.arrange(
      'update account set disabled_at = now() where id = (select account_id from seat where id = $1)',
      [other.seatId],
    );
    expect(await asked(other, numbers)).toBe('UNAUTHENTICATED');
  });

  it('that is moved, or made less of, is what it is now with the next operation', async () => {
    const person = await world.as('CLERK', '610902');
    expect(await asked(person, opinion)).toBe('answered');
    await world.arrange(
      `update seat s set division_id = d.id, place = d.place from division d where s.id = $1 and d.code = '120101'`,
      [person.seatId],
    );
    expect(await asked(person, opinion)).toBe('NOT_FOUND');
    await world.arrange(`update seat set role = 'ANALYST' where id = $1`, [person.seatId]);
    expect(await asked(person, opinion)).toBe('FORBIDDEN');
  });
});
