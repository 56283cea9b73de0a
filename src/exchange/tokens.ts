// Takes tokens back, and puts on record that the keys they are signed with were changed.
import { decodeJwt } from 'jose';
import { longestLife, oldest } from '../store/tokenKeys.ts';
import { connected, importing } from './bulk.ts';
import { noteCommand } from './noting.ts';

/**
 * A day and an hour more than anybody can send it, whoever signed it: it is too old by then, whatever it says, and known by nobody
 * as good, also where the clocks of service and database are far apart.
 */
const remembered = Math.max(oldest, longestLife) + 25 * 3_600;

/** The name of a token, given by itself or in the whole token. Throws a sentence where that is none. */
function jtiOf(word: string): string {
  const isWhole = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(word) && word.startsWith('eyJ');
  const jti = isWhole ? decodeJwt(word).jti : word;
  if (typeof jti !== 'string' || !/^\S{1,200}$/.test(jti)) {
    throw new Error('Name the token by its jti, or give it whole: renda token revoke jti');
  }
  return jti;
}

/**
 * Takes a token back: it is refused from the next operation on, and for as long again where it was taken back before: a provider
 * may give the same name to the next one. Answers its name, and whether it was good until now.
 */
export async function revokeToken(
  ownerUrl: string,
  word: string,
): Promise<{ readonly jti: string; readonly isNew: boolean }> {
  const jti = jtiOf(word);
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      const { rows } = await client.query<{ readonly isNew: boolean }>(
        `insert into revoked_token (jti, until) values ($1, now() + make_interval(secs => $2))
         on conflict (jti) do update set until = greatest(revoked_token.until, excluded.until)
         returning xmax = 0 as "isNew"`,
        [jti, remembered],
      );
      const isNew = rows[0]?.isNew === true;
      if (isNew)
        await noteCommand(client, {
          action: 'revokeToken',
          target: 'Token',
          note: `renda token revoke ${jti}`,
        });
      return { jti, isNew };
    }),
  );
}

/** Puts on record that the keys were changed, which stand in no database, and by which command. */
export const noteRotation = (ownerUrl: string, command: string): Promise<void> =>
  connected(ownerUrl, (client) =>
    importing(client, () => noteCommand(client, { action: 'rotateKeys', target: 'TokenKey', note: command })),
  );
