// Makes the typed database client in src/generated, only when what it is made from has changed.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents, filesIn, fingerprint } from './fingerprint.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'src/generated');
const MADE = ['prisma', 'pothos.ts'];
const MAKERS = ['prisma', '@prisma/client', '@pothos/plugin-prisma'];

const wanted = await fingerprintOfSources();
if (!(await isFresh())) await generate();

async function fingerprintOfSources() {
  const files = [join(ROOT, 'prisma/schema.prisma'), ...(await filesIn(join(ROOT, 'prisma/models')))];
  const makers = MAKERS.map((name) => join(ROOT, 'node_modules', name, 'package.json'));
  const versions = makers.map(async (path) => JSON.parse(await readFile(path, 'utf8')).version);
  return fingerprint([...(await Promise.all(versions)), ...(await contents(files, ROOT))]);
}

async function fingerprintOfOutput() {
  const lists = MADE.map((name) => filesIn(join(OUTPUT, name)).catch(() => []));
  return fingerprint(await contents((await Promise.all(lists)).flat(), OUTPUT));
}

async function isFresh() {
  const stamp = await readFile(join(OUTPUT, 'stamp'), 'utf8').catch(() => '');
  return stamp === `${wanted} ${await fingerprintOfOutput()}`;
}

/** Works in a folder of its own and then swaps, so that two at once, or one that is killed, leave nothing half made. */
async function generate() {
  const started = Date.now();
  const draft = join(OUTPUT, `.draft-${process.pid}`);
  await clearDrafts();
  await mkdir(draft, { recursive: true });
  try {
    await cp(join(ROOT, 'prisma'), join(draft, 'prisma'), { recursive: true });
    if (!(await runPrisma(join(draft, 'prisma')))) return;
    if (await isFresh()) return; // another run was faster
    for (const name of MADE) await swap(join(draft, 'src/generated', name), join(OUTPUT, name), draft);
    await writeFile(join(draft, 'stamp'), `${wanted} ${await fingerprintOfOutput()}`);
    await rename(join(draft, 'stamp'), join(OUTPUT, 'stamp'));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  console.log(`Generated the database client in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function clearDrafts() {
  const names = (await readdir(OUTPUT).catch(() => [])).filter((name) => name.startsWith('.draft-'));
  const left = names.filter((name) => !alive(Number(name.slice('.draft-'.length))));
  await Promise.all(left.map((name) => rm(join(OUTPUT, name), { recursive: true, force: true })));
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether it worked; if not, what Prisma said has been shown. */
async function runPrisma(schema) {
  const prisma = join(ROOT, 'node_modules/prisma/build/index.js');
  const flags = ['generate', '--no-hints', '--schema', schema, '--config', join(ROOT, '.config/prisma.ts')];
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // CHECKPOINT_DISABLE: it would ask its maker for news.
  const env = { ...process.env, PATH: path, CHECKPOINT_DISABLE: '1' };
  const child = spawn(process.execPath, [prisma, ...flags], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((settle, fail) => child.on('error', fail).on('close', settle));
  if (code === 0) return true;
  process.stderr.write(said.replaceAll(`${relative(ROOT, dirname(schema))}/`, ''));
  process.exitCode = 1;
  return false;
}

async function swap(made, place, draft) {
  for (;;) {
    await rename(place, join(draft, `old-${randomUUID()}`)).catch(ignore('ENOENT'));
    try {
      return await rename(made, place);
    } catch (error) {
      ignore('ENOTEMPTY', 'EEXIST')(error); // another run put its own there in between
    }
  }
}

function ignore(...codes) {
  return (error) => {
    if (!codes.includes(error.code)) throw error;
  };
}
