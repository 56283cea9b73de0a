#!/usr/bin/env node
// Stands in for Prisma's native schema engine, so that its command line works without a download: the same JSON-RPC
// over standard input and output, answered by the engine's WebAssembly build.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** PostgreSQL's own one-byte type, used all over its catalogues, and the text type that the adapter can read. */
const CHAR = 18;
const TEXT = 25;

/** The code in which Prisma expects every failure; the engine's own code is in the data. */
const FAILURE = 4466;

const options = readArguments(process.argv.slice(2));
if (options.version) console.log('schema-engine-wasm');
else if (options.command) process.exitCode = await runCommand(options.command, options.url);
else serve();

function readArguments(args) {
  const read = { datamodels: [], url: undefined, shadowUrl: undefined, command: undefined, version: false };
  for (let at = 0; at < args.length; at++) {
    const name = args[at];
    if (name === '--version' || name === '-V') read.version = true;
    else if (name === '--datamodels' || name === '-d') read.datamodels.push(args[++at]);
    else if (name === 'cli') read.command = args[++at];
    else if (name === '--datasource') {
      const { url, shadowDatabaseUrl } = JSON.parse(args[++at]);
      Object.assign(read, { url, shadowUrl: shadowDatabaseUrl });
    } else at++;
  }
  return read;
}

/** Answers `cli can-connect-to-database` and its like: returns the exit code. */
async function runCommand(command, url) {
  const name = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
  try {
    if (command === 'can-connect-to-database') await execute(url, 'select 1');
    else if (command === 'create-database')
      await execute(inDatabase(url, 'postgres'), `create database ${name}`);
    else if (command === 'drop-database') await execute(inDatabase(url, 'postgres'), `drop database ${name}`);
    else throw new Error(`The stand-in engine knows no command ${command}`);
    return 0;
  } catch (error) {
    const refused = error.code?.startsWith('28') ? 'P1000' : 'P1001';
    const fields = { message: error.message, error_code: error.code === '3D000' ? 'P1003' : refused };
    // Prisma skips the first line of what it reads here.
    process.stderr.write(
      `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`,
    );
    return 1;
  }
}

async function execute(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function inDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** Answers requests one by one, in the order in which they come. */
function serve() {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let engine;
  let turn = Promise.resolve();
  lines.on('line', (line) => {
    turn = turn.then(() => answer(line, () => (engine ??= loadEngine())));
  });
  lines.on('close', () => turn.then(() => process.exit(0)));
}

async function answer(line, engineOf) {
  const { id, method, params } = JSON.parse(line);
  if (method === undefined) return; // Prisma's receipt for a print
  try {
    const result = await call(await engineOf(), method, params);
    if (method === 'diff' && typeof result?.stdout === 'string') {
      // The command line shows only what it is asked to print.
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
      result.stdout = null;
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const data = { message: error?.message ?? String(error), error_code: error?.code };
    send({
      id,
      error: { code: FAILURE, message: 'An error happened. Check the data field for details.', data },
    });
  }
}

async function call(engine, method, params) {
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    // These two open no shadow database here, but use what this one has read from it.
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  return engine[method === 'getDatabaseVersion' ? 'version' : method](params);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function loadEngine() {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const bindings = await import(name);
  const wasm = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', import.meta.resolve(name))));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const texts = options.datamodels.map(async (path) => [path, await readFile(path, 'utf8')]);
  const datamodels = texts.length > 0 ? await Promise.all(texts) : undefined;
  return bindings.SchemaEngine.new({ datamodels }, () => {}, await makeAdapters());
}

async function makeAdapters() {
  const require = createRequire(import.meta.resolve('@prisma/adapter-pg'));
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = require('@prisma/driver-adapter-utils');
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const connect = async (url) => {
    const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect();
    return complete(adapter, ColumnTypeEnum.Character);
  };
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(options.url),
    connectToShadowDb: () => (options.shadowUrl ? connect(options.shadowUrl) : makeShadow(connect)),
  });
}

/** A database of its own for one comparison. The adapter's own shadow is the real database, once a URL names that. */
async function makeShadow(connect) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  await execute(options.url, `create database ${pg.escapeIdentifier(name)}`);
  const shadow = await connect(inDatabase(options.url, name));
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await execute(options.url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  };
  return shadow;
}

/** Teaches an adapter what the engine needs and its other users do not. */
function complete(adapter, character) {
  const perform = adapter.performIO.bind(adapter);
  const query = adapter.queryRaw.bind(adapter);
  let types = []; // of the last result: the engine sends one query at a time
  adapter.performIO = async (request) => {
    const result = await perform(request);
    types = result.fields.map((field) => field.dataTypeID);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (request) => {
    const result = await query(request);
    for (const [at, type] of types.entries()) if (type === CHAR) result.columnTypes[at] = character;
    return result;
  };
  // Its own way is to split at every semicolon, also inside a function's body.
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error));
  };
  return adapter;
}
