// Bearer tokens: signed with a key of the data folder, or by an identity provider whose keys stand at a URL.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CryptoKey,
  createRemoteJWKSet,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../core/refusal.ts';

/** What a token says: who comes, on which seat. What that seat may do is the database's to say. */
export interface Claims {
  readonly account: string;
  readonly seatId: number | undefined;
  /** Whether the token itself names the seat, and so is good for no other. */
  readonly isBound: boolean;
  readonly jti: string;
}

export interface Tokens {
  /** Signs a token for an account's seat. `seconds` it stays good. */
  sign(account: string, seatId: number, seconds: number): Promise<string>;
  /** What a token says. Refuses with UNAUTHENTICATED whatever is not ours, not now or not whole. */
  verify(token: string): Promise<Claims>;
}

export interface TokenSettings {
  readonly folder: string;
  readonly issuer: string;
  readonly audience: string;
  /** Where an identity provider keeps its public keys; without it tokens are checked with the folder's own key. */
  readonly jwksUrl?: string | undefined;
  /** Which of the provider's claims names the account; `sub` unless another is. */
  readonly accountClaim?: string | undefined;
}

const own = 'EdDSA';
const leeway = 30;
/** How long a signature that was checked is not checked again, in milliseconds; then a key that is gone bites. */
const trusted = 60_000;
const mostVerified = 10_000;

async function keyPair(folder: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  const path = join(folder, 'token-key.pem');
  const read = async () => {
    const pem = await readFile(path, 'utf8');
    const [secret = '', open = ''] = pem.split(/(?=-----BEGIN PUBLIC)/);
    return { privateKey: await importPKCS8(secret, own), publicKey: await importSPKI(open, own) };
  };
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(folder, { recursive: true });
  const made = await generateKeyPair(own, { crv: 'Ed25519', extractable: true });
  const draft = `${path}.${randomUUID()}`;
  const pem = `${await exportPKCS8(made.privateKey)}\n${await exportSPKI(made.publicKey)}`;
  await writeFile(draft, pem, { mode: 0o600 });
  // The first of two processes wins; both then use its key.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return read();
}

/** Opens the folder's key, making it on first use. */
export async function openTokens(settings: TokenSettings): Promise<Tokens> {
  const { issuer, audience, jwksUrl, accountClaim = 'sub' } = settings;
  const { privateKey, publicKey } = await keyPair(settings.folder);
  const keys: JWTVerifyGetKey = jwksUrl
    ? createRemoteJWKSet(new URL(jwksUrl))
    : () => Promise.resolve(publicKey);
  const verified = new LRUCache<string, { readonly claims: Claims; readonly until: number }>({
    max: mostVerified,
  });
  const algorithms = jwksUrl ? [own, 'ES256', 'RS256'] : [own];
  return {
    sign: (account, seatId, seconds) =>
      new SignJWT({ seat: seatId })
        .setProtectedHeader({ alg: own, typ: 'JWT' })
        .setSubject(account)
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(privateKey),
    verify: async (token) => {
      const known = verified.get(token);
      if (known && known.until > Date.now()) return known.claims;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms,
          requiredClaims: ['sub', 'exp', 'iat', 'jti'],
          clockTolerance: leeway,
        });
        const seat = payload['seat'];
        const account = payload[accountClaim];
        if (typeof account !== 'string') throw new Error(`No ${accountClaim}`);
        const seatId = typeof seat === 'number' && Number.isInteger(seat) ? seat : undefined;
        const claims = {
          account,
          seatId,
          isBound: seatId !== undefined,
          jti: String(payload.jti),
        };
        verified.set(token, { claims, until: Math.min(Number(payload.exp) * 1000, Date.now() + trusted) });
        return claims;
      } catch {
        throw new Refusal('UNAUTHENTICATED', 'This token is not valid: sign in again.');
      }
    },
  };
}
