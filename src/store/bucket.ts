// Files in a bucket of an S3-compatible server, for services that run on more than one machine.
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { demandKey, type Files } from './files.ts';

export interface BucketSettings {
  /** Like https://s3.cn-north-1.amazonaws.com.cn; the bucket's name is put behind it. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const prefix = 'evidence/';
const patience = 20_000;
const retries = 3;

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Files in a bucket that exists. Every request is signed (AWS Signature Version 4). */
export function openBucket({ endpoint, bucket, region, ...secrets }: BucketSettings): Files {
  const client = new AwsClient({ ...secrets, region, service: 's3', retries });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const send = async (path: string, method: string, bytes?: Uint8Array): Promise<Response> => {
    const response = await client.fetch(`${root}${path}`, {
      method,
      headers: { 'x-amz-content-sha256': hashOf(bytes ?? '') },
      signal: AbortSignal.timeout(patience),
      ...(bytes ? { body: new Uint8Array(bytes) } : {}),
    });
    if (response.ok || response.status === 404) return response;
    throw new Error(`The file store answers ${response.status} to ${method}`);
  };
  const pathOf = (key: string) => {
    demandKey(key);
    return `/${prefix}${key}`;
  };
  return {
    async put(key, bytes) {
      const { ok } = await send(pathOf(key), 'PUT', bytes);
      if (!ok) throw new Error('The file store has no such bucket');
    },
    async get(key) {
      const response = await send(pathOf(key), 'GET');
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
    async drop(key) {
      await send(pathOf(key), 'DELETE');
    },
  };
}
