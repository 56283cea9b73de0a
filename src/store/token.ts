// Bearer tokens: signed with a key of the data folder, or by an identity provider whose keys stand at a URL.
import { randomUUID } from 'node:crypto';
import {
  createRemoteJWKSet,
  errors,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../core/refusal.ts';
import {
  algorithm,
  isOfItsTime,
  type Keys,
  leeway,
  longestLife,
  oldest,
  readKeys,
  stampOf,
} from './tokenKeys.ts';

/** What a token says: who comes, on which seat. What that seat may do is the database's to say. */
export interface Claims {
  readonly account: string;
  readonly seatId: number | undefined;
  /** Whether the token itself names the seat, and so is good for no other. */
  readonly isBound: boolean;
  readonly jti: string;
}

export interface Tokens {
  /** Signs a token for an account's seat. `seconds` it stays good, half a day at most. */
  sign(account: string, seatId: number, seconds: number): Promise<string>;
  /** What a token says. Refuses with UNAUTHENTICATED whatever is not ours, not now or not whole. */
  verify(token: string): Promise<Claims>;
}

export interface TokenSettings {
  readonly folder: string;
  readonly issuer: string;
  readonly audience: string;
  /** Where an identity provider keeps its public keys; without it tokens are checked with the folder's own keys. */
  readonly jwksUrl?: string | undefined;
  /** How long its keys are kept, and how long it is not asked again for one it does not have, in milliseconds. */
  readonly jwksPatience?: { readonly kept: number; readonly between: number };
  /** Which of the provider's claims names the account; `sub` unless another is. */
  readonly accountClaim?: string | undefined;
}

/** How long a signature that was checked is not checked again, in milliseconds, while the keys stay as they are. */
const trusted = 60_000;
/** How often the folder is read again, in milliseconds, whatever it looks like, and how often it is looked whether its keys changed. */
const kept = 60_000;
const between = 1_000;
const mostVerified = 10_000;

interface Verify {
  (token: string): Promise<JWTPayload>;
  /** Looks whether other keys count by now, so that what was checked with those before is to be checked again. */
  readonly isOutdated?: () => Promise<boolean>;
}

/** Checks tokens with the keys of a folder, also those that another process put there meanwhile. */
async function ownVerify(folder: string, expected: object): Promise<Verify> {
  let stamp = await stampOf(folder);
  let keys: Keys = await readKeys(folder);
  let readAt = Date.now();
  let lookedAt = readAt;
  const isOutdated = async (): Promise<boolean> => {
    if (Date.now() - lookedAt < between) return false;
    lookedAt = Date.now();
    const seen = await stampOf(folder);
    if (seen === stamp && Date.now() - readAt < kept) return false;
    [readAt, keys] = [Date.now(), await readKeys(folder)];
    const isChanged = seen !== stamp;
    stamp = seen;
    return isChanged;
  };
  const verify = async (token: string) => {
    const find: JWTVerifyGetKey = async ({ kid }) => {
      // Another process may have put it there since it was looked.
      if (!keys.good.some((key) => key.kid === kid) && Date.now() - readAt > between)
        [readAt, keys] = [Date.now(), await readKeys(folder)];
      const found = keys.good.find((key) => key.kid === kid);
      if (!found) throw new errors.JWKSNoMatchingKey();
      return found.publicKey;
    };
    const { payload, protectedHeader } = await jwtVerify(token, find, {
      ...expected,
      maxTokenAge: longestLife,
      algorithms: [algorithm],
    });
    const key = keys.good.find(({ kid }) => kid === protectedHeader.kid);
    if (!key || !isOfItsTime(key, Number(payload.iat), Number(payload.exp))) throw new errors.JWTInvalid();
    return payload;
  };
  return Object.assign(verify, { isOutdated });
}

/** What providers call tokens that tell a client who signed in, renew a sign-in or end one: no bearer of any is let in. */
const notForUs = new Set(['id', 'refresh', 'offline', 'logout']);

/**
 * Whether a provider's token is plainly no access token. One that says `at+jwt` (RFC 9068) is one; many that are one say
 * nothing of it, and so are taken for it unless they say that they are another kind, or carry the hash that an ID token alone has.
 */
function isOfAnotherKind({ typ: head = 'jwt' }: Partial<JWTHeaderParameters>, payload: JWTPayload): boolean {
  const type = head.toLowerCase().replace(/^application\//, '');
  if (type === 'at+jwt') return false;
  const said = payload['typ'];
  return (
    (type.endsWith('+jwt') && !type.endsWith('at+jwt')) ||
    (typeof said === 'string' && notForUs.has(said.toLowerCase())) ||
    ['at_hash', 'c_hash', 'events'].some((claim) => claim in payload)
  );
}

/** Checks tokens with the keys of an identity provider. */
function othersVerify(url: string, expected: object, patience: TokenSettings['jwksPatience']): Verify {
  const keys = createRemoteJWKSet(new URL(url), {
    ...(patience ? { cacheMaxAge: patience.kept, cooldownDuration: patience.between } : {}),
  });
  const algorithms = [algorithm, 'ES256', 'RS256'];
  return async (token) => {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      ...expected,
      maxTokenAge: oldest,
      algorithms,
    });
    if (isOfAnotherKind(protectedHeader, payload)) throw new errors.JWTInvalid();
    return payload;
  };
}

/** Whether it is the provider of the keys that failed, and not the token. */
const isUnheard = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

/** Opens the folder's keys, making the first on first use. */
export async function openTokens(settings: TokenSettings): Promise<Tokens> {
  const { folder, issuer, audience, jwksUrl, accountClaim = 'sub' } = settings;
  const expected = {
    issuer,
    audience,
    requiredClaims: ['sub', 'exp', 'iat', 'jti'],
    clockTolerance: leeway,
  };
  const check = jwksUrl
    ? othersVerify(jwksUrl, expected, settings.jwksPatience)
    : await ownVerify(folder, expected);
  const verified = new LRUCache<string, { readonly claims: Claims; readonly until: number }>({
    max: mostVerified,
  });
  return {
    sign: async (account, seatId, seconds) => {
      const { current } = await readKeys(folder);
      return new SignJWT({ seat: seatId })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: current.kid })
        .setSubject(account)
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${Math.min(seconds, longestLife)}s`)
        .sign(current.privateKey);
    },
    verify: async (token) => {
      if (await check.isOutdated?.()) verified.clear();
      const known = verified.get(token);
      if (known && known.until > Date.now()) return known.claims;
      try {
        const payload = await check(token);
        const seat = payload['seat'];
        const account = payload[accountClaim];
        // Signed as it may be, it does not say who comes, or cannot be taken back by name.
        if (typeof account !== 'string' || account === '' || typeof payload.jti !== 'string') {
          throw new errors.JWTInvalid();
        }
        const seatId = typeof seat === 'number' && Number.isInteger(seat) ? seat : undefined;
        const claims = { account, seatId, isBound: seatId !== undefined, jti: payload.jti };
        verified.set(token, { claims, until: Math.min(Number(payload.exp) * 1000, Date.now() + trusted) });
        return claims;
      } catch (error) {
        if (isUnheard(error)) {
          throw new Refusal('BUSY', 'Who you are cannot be checked at this moment; try again in a moment.');
        }
        throw new Refusal('UNAUTHENTICATED', 'This token is not valid: sign in again.');
      }
    },
  };
}
