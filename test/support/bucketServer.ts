// A small S3-compatible server that believes no request whose signature it cannot work out itself (AWS Signature Version 4).
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BucketSettings } from '../../src/store/bucket.ts';

export interface BucketServer {
  readonly settings: BucketSettings;
  /** Path under the server -> bytes. */
  readonly objects: Map<string, Buffer>;
  /** How many requests come before it answers again; until then it is out of order. */
  failing: number;
  /** Requests whose signature was wrong. */
  readonly strangers: string[];
  close(): Promise<void>;
}

const secrets = { accessKeyId: 'AKRENDA', secretAccessKey: 'not/a+secret' };
const region = 'cn-test-1';

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature that a request ought to have. */
function signatureOf(
  request: IncomingMessage,
  url: URL,
  scope: string,
  signed: string,
  hash: string,
): string {
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [...[request.method, url.pathname, query.join('&'), headers.join(''), signed, hash]].join(
    '\n',
  );
  const at = String(request.headers['x-amz-date']);
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const [day = '', place = '', service = '', end = ''] = scope.split('/');
  const key = [place, service, end].reduce(
    (from: Buffer, part) => hmac(from, part),
    hmac(`AWS4${secrets.secretAccessKey}`, day),
  );
  return hmac(key, text).toString('hex');
}

/** Whether the request is signed by whoever holds the secret, and its body is the one that was signed. */
function isOurs(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, id, scope = '', signed = '', signature] = pattern.exec(request.headers.authorization ?? '') ?? [];
  const hash = String(request.headers['x-amz-content-sha256']);
  return (
    id === secrets.accessKeyId &&
    scope.endsWith(`/${region}/s3/aws4_request`) &&
    signed.split(';').includes('x-amz-content-sha256') &&
    hash === sha256(body) &&
    signature === signatureOf(request, url, scope, signed, hash)
  );
}

/** Starts one on a free port, with one bucket. */
export async function openBucketServer(bucket = 'renda'): Promise<BucketServer> {
  const objects = new Map<string, Buffer>();
  const strangers: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const end = (status: number, data: Buffer | string = '') => void response.writeHead(status).end(data);
    if (state.failing > 0) {
      state.failing -= 1;
      return end(503);
    }
    if (!isOurs(request, url, body)) {
      strangers.push(`${request.method} ${url.pathname}`);
      return end(403);
    }
    if (!url.pathname.startsWith(`/${bucket}/`)) return end(404);
    if (request.method === 'PUT') objects.set(url.pathname, body);
    if (request.method === 'DELETE') objects.delete(url.pathname);
    const found = objects.get(url.pathname);
    return request.method === 'GET'
      ? end(found ? 200 : 404, found)
      : end(request.method === 'PUT' ? 200 : 204);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const state: BucketServer = {
    settings: { endpoint: `http://127.0.0.1:${port}/`, bucket, region, ...secrets },
    objects,
    strangers,
    failing: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return state;
}
