// Builds the pages in web/ into dist/web, only when what they are made from has changed. With --serve it serves them
// as they are written instead, beside a service that listens on port 4000.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contents, filesIn, fingerprint } from './fingerprint.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'dist/web');
const COMPRESSED = /\.(?:js|css|html|svg|json)$/;

/** The pages that are everybody's are a page of their own, as src/graph/pages.ts has it. */
const everybodys = {
  name: 'everybodys',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (request.url.startsWith('/s/')) request.url = '/public.html';
      next();
    });
  },
};

/** All that a page leads to: as it starts or, with `whenWanted`, at any time. */
function from(page, whenWanted, context) {
  const all = new Set();
  const add = (id) => {
    if (all.has(id)) return;
    all.add(id);
    const info = context.getModuleInfo(id);
    for (const each of info?.importedIds ?? []) add(each);
    if (whenWanted) for (const each of info?.dynamicallyImportedIds ?? []) add(each);
  };
  add(join(ROOT, 'web', page));
  return all;
}

/**
 * What is always loaded comes in few files: what every page needs, and what whoever is signed in needs besides. By itself
 * a file would be made for each set of parts that share it: thirty of them before anything is seen.
 */
function together() {
  let known;
  const read = (context) => ({
    signedIn: from('index.html', false, context),
    everybodys: from('public.html', true, context),
  });
  // The starts themselves stay apart, or the build would not tell them from what they load.
  const isStart = (id) => id.endsWith('.html') || id === join(ROOT, 'web/src/main.tsx');
  const name = (id, context) => {
    if (isStart(id)) return null;
    known ??= read(context);
    if (!known.signedIn.has(id)) return null;
    return known.everybodys.has(id) ? 'base' : 'signedIn';
  };
  // Of a library with one great index, as React Aria, each part is loaded where it is used.
  const small =
    'react|react-dom|scheduler|urql|@urql|wonka|@0no-co|wouter|regexparam|use-sync-external-store';
  const whole = new RegExp(`/node_modules/(?:${small})/`);
  const test = (id) => !id.includes('/node_modules/') || whole.test(id);
  return { name, debugName: 'what is always loaded', test };
}

async function config() {
  return {
    configFile: false,
    root: join(ROOT, 'web'),
    logLevel: 'warn',
    plugins: [(await import('@vitejs/plugin-react')).default(), everybodys],
    build: {
      target: 'es2022',
      // The policy of the pages lets nothing in that is written into the page itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      emptyOutDir: true,
      // What is loaded with what, for whoever weighs it; it is not sent.
      manifest: true,
      rolldownOptions: {
        input: [join(ROOT, 'web/index.html'), join(ROOT, 'web/public.html')],
        output: { codeSplitting: { groups: [together()] } },
      },
      chunkSizeWarningLimit: 800,
    },
  };
}

if (process.argv.includes('--serve')) await serve();
else await make();

async function serve() {
  const proxy = Object.fromEntries(['/graphql', '/evidence'].map((path) => [path, 'http://127.0.0.1:4000']));
  const { createServer } = await import('vite');
  const server = await createServer({ ...(await config()), logLevel: 'info', server: { proxy } });
  await server.listen();
  server.printUrls();
}

/** Works in a folder of its own and then swaps, so that whoever reads meanwhile finds the whole of one build. */
async function make() {
  const files = await filesIn(join(ROOT, 'web'));
  const makers = [fileURLToPath(import.meta.url), join(ROOT, 'package-lock.json')];
  const wanted = fingerprint(await contents([...files, ...makers], ROOT));
  if ((await stampOf(OUTPUT)) === wanted) return;
  const draft = `${OUTPUT}.draft-${process.pid}`;
  try {
    // Whoever asks may be a test, or develop: what is built is what people are sent.
    process.env.NODE_ENV = 'production';
    const { build } = await import('vite');
    const settings = await config();
    await build({ ...settings, build: { ...settings.build, outDir: draft } });
    await Promise.all((await filesIn(draft)).filter((name) => COMPRESSED.test(name)).map(compress));
    await writeFile(join(draft, 'stamp'), wanted);
    await rm(OUTPUT, { recursive: true, force: true });
    // Another run may have been faster.
    await rename(draft, OUTPUT).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function stampOf(folder) {
  return readFile(join(folder, 'stamp'), 'utf8').catch(() => undefined);
}

async function compress(path) {
  const text = await readFile(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
}
