// Whether the service lives and can do its work, for the machines that look after it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a look holds for everybody who asks, in milliseconds. */
const holds = 1_000;

/** How long a look may take, in milliseconds: one that waits for a host that is gone would wait for all who ask after it. */
const patience = 3_000;

/** Looks once for all who ask meanwhile and shortly after: anybody may ask, and as often as they like. */
function shared<Answer>(look: () => Promise<Answer>): () => Promise<Answer> {
  let looking: Promise<Answer> | undefined;
  const forget = () => {
    setTimeout(() => (looking = undefined), holds).unref();
  };
  return () => {
    looking ??= look().finally(forget);
    return looking;
  };
}

/** Adds the routes. `ready`: whether the service can do its work now; the sentence says what is amiss. */
export function serveHealth(app: FastifyInstance, ready: () => Promise<string | null>): void {
  const late = () => sleep(patience, 'the database does not answer', { ref: false });
  const look = shared(() => Promise.race([ready(), late()]));
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const amiss = await look();
    return amiss === null
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'not ready', reason: amiss });
  });
}
