// The commands of the audit trail: its head to keep elsewhere, the check of the whole chain, and the months that may go.
import { readFile } from 'node:fs/promises';
import { type Head, isHead, leastDays } from '../../store/chain.ts';
import { readHeads } from '../../store/heads.ts';
import { connected } from '../bulk.ts';
import { sealLate } from './loose.ts';
import { readHead, verify } from './verify.ts';

export const auditUsage = `  audit head           prints the end of the chain of seals, to keep somewhere else
  audit verify [--head file]  tells an entry that was edited, deleted, put in or moved, and a chain that was cut or made anew
  audit prune [--days n]  drops the months that ended so many days ago: 200, and never less than ${leastDays}`;

type Say = (line: string) => void;

const usualDays = 200;

async function headIn(file: string): Promise<Head> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isHead(value)) throw new Error(`${file} is not a head that \`audit head\` printed`);
  return value;
}

const asTally = "select set_config('role', 'renda_tally', false)";

async function tellHead(ownerUrl: string, say: Say): Promise<number> {
  const head = await connected(ownerUrl, async (client) => {
    await client.query(asTally);
    return readHead(client);
  });
  if (!head) throw new Error('Nothing is sealed yet');
  say(JSON.stringify(head));
  return 0;
}

async function check(
  ownerUrl: string,
  file: string | undefined,
  say: Say,
  folder: string | undefined,
): Promise<number> {
  const beside = folder === undefined ? [] : await readHeads(folder);
  const kept = file === undefined ? null : await headIn(file);
  const { faults, seals, sealed, unsealed, head } = await connected(ownerUrl, async (client) => {
    await sealLate(client);
    return verify(client, kept, beside);
  });
  for (const fault of faults) say(`${fault}.`);
  if (beside.length > 0) say(`Held against ${beside.length} heads that the service kept in ${folder}.`);
  say(`${sealed} entries in ${seals} seals, ${unsealed} not sealed yet; head ${head?.hash ?? 'none'}.`);
  say(faults.length === 0 ? 'All is as it was sealed.' : 'This trail is not what was sealed.');
  return faults.length === 0 ? 0 : 1;
}

async function prune(ownerUrl: string, days: number, say: Say): Promise<number> {
  const dropped = await connected(ownerUrl, async (client) => {
    await client.query("select set_config('role', 'renda_owner', false)");
    const { rows } = await client.query<{ n: string }>('select audit.prune($1) as n', [days]);
    return rows[0]?.n;
  });
  say(`${dropped} entries dropped.`);
  return 0;
}

/**
 * Does what the words after `audit` ask; undefined where they ask nothing that is known.
 * @param folder where the service keeps heads, if it does
 */
export function runAudit(
  words: readonly string[],
  say: Say,
  folder?: string,
): ((ownerUrl: string) => Promise<number>) | undefined {
  const [what, flag, value] = words;
  if (what === 'head' && words.length === 1) return (ownerUrl) => tellHead(ownerUrl, say);
  if (what === 'verify' && (words.length === 1 || (flag === '--head' && value !== undefined)))
    return (ownerUrl) => check(ownerUrl, value, say, folder);
  const days = flag === undefined ? usualDays : flag === '--days' ? Number(value) : Number.NaN;
  if (what === 'prune' && Number.isInteger(days)) return (ownerUrl) => prune(ownerUrl, days, say);
  return undefined;
}
