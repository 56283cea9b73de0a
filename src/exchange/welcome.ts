// What the service says once it listens: links to its pages, the demo's tokens, and queries to paste.
import type { Database } from '../store/database.ts';
import type { Seal } from '../store/seal.ts';
import type { Settings } from '../store/settings.ts';
import type { Tokens } from '../store/token.ts';
import { longestLife } from '../store/tokenKeys.ts';
import { signedCode } from '../domain/station/rules.ts';
import { explorerPage } from '../graph/explorer.ts';
import type { Near } from '../graph/near.ts';
import { demoDoor } from './demo/notices.ts';
import { ensureSeat } from './demo/seats.ts';
import { sampleQueries } from './samples.ts';

type Say = (line: string) => void;

const demoSeats = [
  { role: 'ANALYST', code: '53', who: 'analyst of 云南 (云南省分析员)' },
  { role: 'CLERK', code: '610902', who: 'clerk of 汉滨区 (汉滨区工作人员)' },
  { role: 'KEEPER', code: '530502105', who: 'keeper of 瓦窑镇 (瓦窑镇站点管理员)' },
] as const;

interface DemoToken {
  readonly who: string;
  readonly token: string;
}

/** Tokens of the demo's seats, in the order of the sample queries; none where there is no demo. */
async function demoTokens(settings: Settings, database: Database, tokens: Tokens): Promise<DemoToken[]> {
  const { ownerUrl } = database;
  if (!settings.demo || !ownerUrl) return [];
  return Promise.all(
    demoSeats.map(async ({ role, code, who }) => {
      const seat = await ensureSeat(ownerUrl, role, code);
      return { who, token: await tokens.sign(seat.account, seat.id, longestLife) };
    }),
  );
}

/** The page of a station whose keeper has a token here, so that what is left at its door can be seen to arrive. */
async function sayDoor(
  url: string,
  { demo }: Settings,
  { ownerUrl }: Database,
  seal: Seal,
  say: Say,
): Promise<void> {
  const key = demo && ownerUrl ? await demoDoor(ownerUrl, '530502105') : null;
  if (key !== null)
    say(`\nPublic page of a station, no account needed (公开页面):\n${url}/s/${signedCode(key, seal)}`);
}

const isOurs = ({ host }: Settings, { kind }: Database): boolean =>
  ['127.0.0.1', 'localhost', '::1'].includes(host) && kind === 'embedded';

/**
 * GraphiQL with the sample queries. Only whoever sits at this machine and asks by the address that was printed here, with its word,
 * gets the tokens with it, and only those of the private database: on a server of others the seats may be real ones.
 */
export async function explore(
  settings: Settings,
  database: Database,
  tokens: Tokens,
  asked: Near,
  word: string,
): Promise<string> {
  const isKnown = isOurs(settings, database) && asked.isNear && asked.word === word;
  const known = isKnown ? await demoTokens(settings, database, tokens) : [];
  const queries = await sampleQueries();
  return explorerPage(queries.map((query, at) => ({ query, token: known[at]?.token })));
}

/** Says all of it. */
export async function welcome(
  url: string,
  settings: Settings,
  database: Database,
  { tokens, seal, word }: { readonly tokens: Tokens; readonly seal: Seal; readonly word: string },
  say: Say,
): Promise<void> {
  await sayDoor(url, settings, database, seal, say);
  const known = await demoTokens(settings, database, tokens);
  say(`\nRenda is at ${url}/graphql\nIts pages are at ${url} (页面)`);
  if (known.length === 0) return;
  for (const { who, token } of known) say(`\nPages, ${who}:\n${url}/#token=${token}`);
  for (const { who, token } of known) say(`\nToken, ${who}:\n${token}`);
  const tabs = `${url}/graphql${isOurs(settings, database) ? `?demo=${word}` : ''}`;
  say(`\nQueries to paste; they are the tabs of ${tabs} too:`);
  for (const query of await sampleQueries()) say(`\n${query}`);
}
