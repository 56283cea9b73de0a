// The pages that people look at: a built folder, kept in memory and sent with the headers that keep strangers out.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignIn } from '../store/settings.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, nothing written into the page itself; styles of single elements are set by the charts. */
const policyFor = (signIn: SignIn | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The identity provider gives its tokens to the pages themselves.
    `connect-src 'self'${signIn ? ` ${new URL(signIn.issuer).origin}` : ''}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const forPages = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  vary: 'accept-encoding',
};

interface File {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content. */
  readonly isHashed: boolean;
  readonly body: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

/** Files by the path that is asked for. */
export type Folder = ReadonlyMap<string, File>;

export interface Pages {
  /** Settles when they are up to date, or could not be made so. */
  readonly ready: Promise<void>;
  /** Sends the page or file that is asked for; false where there is none. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean;
  /** Stops making them, where they are being made. */
  close(): Promise<void>;
}

/** The files of a folder by where they are asked for; `under` comes before all. */
async function readFolder(root: string, under = ''): Promise<Folder> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const bodies = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)));
  const served = [...bodies].filter(
    ([path]) => types[extname(path)] !== undefined && !relative(root, path).startsWith('.'),
  );
  return new Map(
    served.map(([path, body]) => {
      const name = `${under}/${relative(root, path).split(sep).join('/')}`;
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const type = types[extname(path)] ?? '';
      const isHashed = name.startsWith('/assets/');
      return [
        name,
        { type, etag, isHashed, body, br: bodies.get(`${path}.br`), gzip: bodies.get(`${path}.gz`) },
      ];
    }),
  );
}

const waiting = (failed: boolean): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Renda 人大</title>
${
  failed
    ? '<p>页面未能生成，接口仍可使用。The pages could not be built; the API answers all the same.'
    : '<meta http-equiv="refresh" content="2"><p>正在准备页面，稍候自动打开……<p>The pages are being made; they open by themselves in a moment.'
}`;

type Headers = Readonly<Record<string, string>>;

function send(file: File, request: FastifyRequest, reply: FastifyReply, headers: Headers): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const coding = file.br && /\bbr\b/.test(accepted) ? 'br' : file.gzip && /\bgzip\b/.test(accepted) && 'gzip';
  void reply.headers({
    ...headers,
    'content-type': file.type,
    etag: file.etag,
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.headers['if-none-match'] === file.etag) void reply.code(304).send();
  else if (coding) void reply.header('content-encoding', coding).send(file[coding]);
  else void reply.send(file.body);
}

/** What citizens see, who come with a telephone and without an account, is small and loads nothing of the rest. */
const pageFor = (path: string): string => (path.startsWith('/s/') ? '/public.html' : '/index.html');

export interface PagesSettings {
  readonly signIn?: SignIn | null;
  /** Whether a link with a token signs in: where the service prints such links itself. */
  readonly takesLinks?: boolean;
  /** A folder with maps to show instead of those that come along. */
  readonly mapFolder?: string | undefined;
}

/** Every path that names no file is a place within the pages, which they read themselves. */
export function pagesOf(
  folder: () => Folder,
  failed: () => boolean,
  { signIn = null, takesLinks = false }: PagesSettings = {},
): Pick<Pages, 'answer'> {
  const headers: Headers = { ...forPages, 'content-security-policy': policyFor(signIn) };
  return {
    answer: (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      const path = request.url.split('?')[0] ?? '/';
      if (path === '/config.json') {
        void reply.send({ signIn, takesLinks });
        return true;
      }
      const wantsPage = path === '/' || request.headers.accept?.includes('text/html') === true;
      const file = folder().get(path) ?? (wantsPage ? folder().get(pageFor(path)) : undefined);
      if (file) send(file, request, reply, headers);
      else if (!wantsPage) return false;
      else void reply.code(503).headers(headers).type('text/html; charset=utf-8').send(waiting(failed()));
      return true;
    },
  };
}

/**
 * The pages as they were built last, at once; what has changed since is built meanwhile, in a process that gives way to
 * all others. `say` is told when that fails.
 */
export async function openPages(say: (line: string) => void, settings: PagesSettings = {}): Promise<Pages> {
  const { mapFolder } = settings;
  const root = join(project, 'dist/web');
  const maps = mapFolder === undefined ? [] : [...(await readFolder(mapFolder, '/maps'))];
  const read = async (): Promise<Folder> => new Map([...(await readFolder(root)), ...maps]);
  let built = await read();
  let failed = false;
  const child = spawn(process.execPath, [join(project, '.config/web.mjs')], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  try {
    setPriority(child.pid ?? 0, 10);
  } catch {
    // Where that may not be, it is built as fast as all else.
  }
  const done = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      said += error.message;
    });
    child.on('close', (code, signal) => {
      failed = code !== 0;
      if (failed && signal === null) say(`The pages could not be built:\n${said}`);
      void read()
        .then((folder) => (built = folder))
        .finally(resolve);
    });
  });
  return {
    ready: done,
    ...pagesOf(
      () => built,
      () => failed,
      settings,
    ),
    close: async () => {
      child.kill();
      await done;
    },
  };
}
