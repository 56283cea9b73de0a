// How the pages are sent: every path within them opens, nothing that one may see is kept by others, nothing strange runs.
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { type Folder, pagesOf } from '../../src/graph/pages.ts';

const file = (name: string, type: string) => ({
  type,
  etag: `"${name}"`,
  isHashed: name.startsWith('/assets/'),
  body: Buffer.from(name),
  br: Buffer.from('small'),
  gzip: undefined,
});
const built: Folder = new Map([
  ['/index.html', file('/index.html', 'text/html')],
  ['/public.html', file('/public.html', 'text/html')],
  ['/assets/main-1a2b.js', file('/assets/main-1a2b.js', 'text/javascript')],
]);

async function get(url: string, headers: Record<string, string> = {}, folder = built, failed = false) {
  const app = Fastify();
  const pages = pagesOf(
    () => folder,
    () => failed,
  );
  app.setNotFoundHandler((request, reply) =>
    pages.answer(request, reply) ? reply : reply.code(404).send({ none: true }),
  );
  return app.inject({ url, headers });
}

const html = { accept: 'text/html,*/*' };

describe('the pages', () => {
  it('open at every path within them, asked again each time, with a policy that runs their own script alone', async () => {
    for (const path of ['/', '/d/53/5334?period=2024', '/stations']) {
      const answer = await get(path, html);
      expect([answer.statusCode, answer.body]).toEqual([200, '/index.html']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
    }
    expect((await get('/s/x?from=door', html)).body).toBe('/public.html');
    const again = await get('/', { ...html, 'if-none-match': '"/index.html"' });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('keep a file whose name changes with its content for good, as small as the browser can take it', async () => {
    const answer = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect([answer.headers['content-encoding'], answer.body]).toEqual(['br', 'small']);
    const plain = await get('/assets/main-1a2b.js');
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, '/assets/main-1a2b.js']);
  });

  it('tell where one signs in, and let the script ask there and nowhere else', async () => {
    const app = Fastify();
    const signIn = {
      issuer: 'https://id.example.org/realms/r',
      clientId: 'renda',
      scope: 'openid',
      resource: null,
    };
    const pages = pagesOf(
      () => built,
      () => false,
      { signIn, takesLinks: true },
    );
    app.setNotFoundHandler((request, reply) =>
      pages.answer(request, reply) ? reply : reply.code(404).send(),
    );
    expect((await app.inject('/config.json')).json()).toEqual({ signIn, takesLinks: true });
    const page = await app.inject({ url: '/', headers: html });
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' https://id.example.org;");
    expect((await get('/config.json')).json()).toEqual({ signIn: null, takesLinks: false });
    expect((await get('/', html)).headers['content-security-policy']).toContain("connect-src 'self';");
  });

  it('leave to others what is no page, and reach no file that was not built', async () => {
    for (const path of ['/assets/main-old.js', '/assets/../../package.json', '/%2e%2e/package.json']) {
      expect((await get(path)).statusCode).toBe(404);
    }
  });

  it('say that they are being made, or could not be', async () => {
    const waiting = await get('/d/53', html, new Map());
    expect([waiting.statusCode, waiting.body.includes('正在准备页面')]).toEqual([503, true]);
    const failed = await get('/d/53', html, new Map(), true);
    expect([failed.statusCode, failed.body.includes('页面未能生成')]).toEqual([503, true]);
  });
});
