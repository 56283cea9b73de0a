// A running service on a database of its own, and people who ask it things.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { FastifyInstance } from 'fastify';
import { print } from 'graphql';
import pg from 'pg';
import type { Role } from '../../src/core/role.ts';
import { lookUp } from '../../src/domain/account/store.ts';
import { evidenceIn } from '../../src/domain/assessmentEvidence/schema.ts';
import { readDocuments } from '../../src/exchange/documents.ts';
import { loadAssessments } from '../../src/exchange/demo/loadAssessments.ts';
import { loadDemo } from '../../src/exchange/demo/loadDemo.ts';
import { loadPublished } from '../../src/exchange/loadPublished.ts';
import { loadScoring } from '../../src/exchange/loadScoring.ts';
import { loadStandards } from '../../src/exchange/loadStandards.ts';
import { loadTree, settle } from '../../src/exchange/loadTree.ts';
import { makeServer } from '../../src/graph/apollo.ts';
import { type HttpSettings, makeHttp } from '../../src/graph/http.ts';
import { type Limits, unlimited } from '../../src/graph/limits.ts';
import { patient } from '../../src/graph/lockout.ts';
import { type Meter, unmetered } from '../../src/graph/meter.ts';
import type { Pages } from '../../src/graph/pages.ts';
import { schema } from '../../src/schema.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { type Files, openFolder } from '../../src/store/files.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Direct, openDirect } from '../../src/graph/shortcut.ts';
import { unqueued } from '../../src/graph/turns.ts';
import { openReader, type Reader } from '../../src/store/reader.ts';
import { sealWith } from '../../src/store/seal.ts';
import { openTokens, type Tokens, type TokenSettings } from '../../src/store/token.ts';
import { openTrail, type Trail } from '../../src/store/trail.ts';
import { freshDatabase, template } from './cluster.ts';

export interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

export interface Answer<Data = Record<string, never>> {
  readonly data: Data | null;
  readonly errors?: readonly Told[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The SQL statements that were sent for it, those that open and close its transaction left out. */
  readonly statements: readonly string[];
}

export interface Person {
  readonly token: string | undefined;
  readonly seatId: number | undefined;
  /** Asks over HTTP, as clients do. */
  ask<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>>;
}

export interface World {
  readonly http: FastifyInstance;
  readonly tokens: Tokens;
  /** What waits to be put on record: a test flushes it. */
  readonly trail: Trail;
  /** Where it keeps files. */
  readonly files: Files;
  readonly anonymous: Person;
  /** A privileged login to its database, and the login that serves. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** All SQL statements that were sent since somebody asked last. */
  sent(): readonly string[];
  /** Somebody on a new seat of this role at this division. A deputy's seat names the mandate's person. */
  as(role: Role, code: string, personId?: number): Promise<Person>;
  /** Somebody who sends this token. */
  with(token: string | undefined): Person;
  /** Runs SQL past the wall, to arrange or to check. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The SQL statements that the service sent while something was done, counted as those of an answer are. */
  statementsOf(work: () => Promise<void>): Promise<readonly string[]>;
  /** The same under the import role, which may write everywhere. */
  arrange<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const migrations = new URL('../../prisma/migrations', import.meta.url).pathname;

interface Template {
  /** The template that it begins with. */
  readonly from?: string;
  readonly build: (ownerUrl: string) => Promise<void>;
}

const templates: Readonly<Record<string, Template>> = {
  /** Tables and laws, and nothing in them. */
  empty: { build: async (ownerUrl) => void (await migrate(ownerUrl, migrations)) },
  /** The national tree. */
  nation: {
    from: 'empty',
    build: async (ownerUrl) => {
      await loadTree(ownerUrl);
      await settle(ownerUrl);
    },
  },
  /** The national tree, what places published, their standards, and the demo's records. */
  demo: {
    from: 'nation',
    build: async (ownerUrl) => {
      await loadPublished(ownerUrl);
      await loadDemo(ownerUrl);
      await loadStandards(ownerUrl, { demo: true });
      await loadAssessments(ownerUrl);
      await loadScoring(ownerUrl, { demo: true });
      await settle(ownerUrl);
    },
  },
};

async function prepare(name: string): Promise<void> {
  const found = templates[name];
  if (!found) throw new Error(`There is no template ${name}`);
  const { from, build } = found;
  if (from !== undefined) await prepare(from);
  await template(name, build, from);
}

/** The tree is read once and kept; whichever question comes first pays for it. */
const treeReads = /^select (?:stamp::text from tree_stamp|id, place::text|code, division_id as)/;

const transaction = /^(?:begin|commit|rollback|set transaction|select\s+set_config)/i;

/** What a world may have besides: pages, a meter, and limits for the public. */
export interface Fitting {
  readonly pages?: Pages;
  readonly meter?: Meter;
  /** What else its web server is told. */
  readonly http?: Partial<HttpSettings>;
  /** The most bytes of an answer. */
  readonly most?: number;
  readonly limits?: Limits;
  /** Comes between the service and its client of the database. */
  readonly between?: (client: Client) => Client;
  /** The same for what reads in one round trip. */
  readonly besideReader?: (reader: Reader) => Reader;
  /** Looks on at how it is asked on the short way. */
  readonly watch?: (direct: Direct) => Direct;
  /** Where tokens come from, where that is not its own key. */
  readonly identity?: Pick<TokenSettings, 'issuer' | 'jwksUrl' | 'accountClaim'>;
}

/** Opens a service on a clone of a template: `nation` unless another is named. */
export async function openWorld(
  of = 'nation',
  {
    pages,
    meter = unmetered,
    limits = unlimited,
    identity = { issuer: 'renda' },
    http: also,
    most,
    between = (client) => client,
    besideReader = (reader) => reader,
    watch = (direct) => direct,
  }: Fitting = {},
): Promise<World> {
  await prepare(of);
  const database = await freshDatabase(of);
  const folder = await mkdtemp(join(tmpdir(), 'renda-world-'));
  const statements: string[] = [];
  const client = between(openClient({ url: database.appUrl, onStatement: (sql) => statements.push(sql) }));
  const reader = besideReader(
    openReader({ url: database.appUrl, onStatement: (sql) => statements.push(sql) }),
  );
  const direct = watch(openDirect(schema, reader, meter, most));
  const tokens = await openTokens({ folder, ...identity, audience: 'renda' });
  const files = openFolder(join(folder, 'files'));
  const trail = openTrail(client);
  const faults: unknown[] = [];
  const http = await makeHttp({
    source: { client, trail },
    trustProxy: 'loopback',
    origins: [],
    lockout: patient,
    turns: unqueued,
    identity: { tokens, lookUp: (claims) => lookUp(client, claims) },
    seal: sealWith('tests'),
    limits,
    direct,
    documents: await readDocuments([]),
    adHoc: 'ANYONE',
    makeServer: (report) =>
      makeServer({
        schema,
        introspection: true,
        direct,
        report: (id, fault) => {
          report(id, fault);
          faults.push(fault);
        },
        ...(most === undefined ? {} : { most }),
      }),
    attachments: evidenceIn(files),
    ready: async () => null,
    log: null,
    ...(pages ? { pages } : {}),
    ...also,
  });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 10 });
  owner.on('error', () => undefined);

  const arrange: World['arrange'] = async (text, values) => {
    const connection = await owner.connect();
    try {
      await connection.query('begin');
      await connection.query("select set_config('role', 'renda_import', true)");
      const { rows } = await connection.query(text, values);
      await connection.query('commit');
      return rows;
    } catch (error) {
      await connection.query('rollback');
      throw error;
    } finally {
      connection.release();
    }
  };

  const counted = (): string[] =>
    statements.filter(
      (sql) =>
        !transaction.test(sql.trim()) && !sql.includes('from account c join seat') && !treeReads.test(sql),
    );

  const person = (token: string | undefined, seatId?: number): Person => ({
    token,
    seatId,
    ask: async (document, variables) => {
      statements.length = 0;
      faults.length = 0;
      const response = await http.inject({
        method: 'POST',
        url: '/graphql',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        payload: { query: typeof document === 'string' ? document : print(document), variables },
      });
      const body = JSON.parse(response.body);
      if (faults.length > 0) throw new Error('The service met a fault', { cause: faults[0] });
      return {
        ...body,
        statements: counted(),
      };
    },
  });

  let seats = 0;
  return {
    http,
    tokens,
    trail,
    files,
    anonymous: person(undefined),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    sent: () => [...statements],
    with: person,
    as: async (role, code, personId) => {
      seats += 1;
      const account = `${role.toLowerCase()}-${code}-${seats}`;
      const [seat] = await arrange<{ id: number }>(
        `with who as (insert into account (name) values ($1) returning id)
         insert into seat (division_id, place, account_id, role, person_id)
         select d.id, d.place, who.id, $3::"Role", $4 from division d, who where d.code = $2 returning id`,
        [account, code, role, personId ?? null],
      );
      if (!seat) throw new Error(`There is no division ${code}`);
      return person(await tokens.sign(account, seat.id, 3_600), seat.id);
    },
    sql: async (text, values) => (await owner.query(text, values)).rows,
    arrange,
    statementsOf: async (work) => {
      statements.length = 0;
      await work();
      return counted();
    },
    close: async () => {
      await http.close();
      await client.$disconnect();
      await reader.end();
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
