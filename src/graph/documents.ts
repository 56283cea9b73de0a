// Documents that are trusted: a request may name one instead of sending its words, and not everybody may ask in words of their own.
import type { FastifyRequest } from 'fastify';
import { demand, Refusal } from '../core/refusal.ts';
import type { AdHoc } from '../store/settings.ts';
import { callerOf, type Identity, type Known } from './caller.ts';
import type { Source, Viewer } from './context.ts';

/** The words of each document by its name, `sha256:` and the hash of the words. */
export type Documents = ReadonlyMap<string, string>;

export interface Trust {
  readonly documents: Documents;
  /** Who may ask in words of their own. */
  readonly adHoc: AdHoc;
}

interface Asked {
  readonly documentId?: unknown;
  readonly query?: unknown;
}

/** The words of the document that is named; null where none is. */
function named({ documentId, query }: Asked, documents: Documents): string | null {
  const id = documentId ?? null;
  if (id === null) return null;
  demand(typeof id === 'string', 'A documentId is a text.', 'documentId');
  const sentence = 'Either name a document (documentId) or send its words (query), not both.';
  demand((query ?? null) === null, sentence, 'documentId');
  const words = documents.get(id);
  if (words !== undefined) return words;
  throw new Refusal('DOCUMENT_UNKNOWN', 'This release knows no such document: load the page or client anew.');
}

/**
 * Puts the words of the document that an address names in its place; whether the address comes with its own. Whatever follows
 * knows what the address asks as it is read here, which is how it is read when it is answered: others leave a whole value as it
 * stands for one wrong sign in it.
 */
function readAddress(request: FastifyRequest, documents: Documents): boolean {
  const [path = ''] = request.url.split(/[?#]/, 1);
  const asked = new URL(request.url, 'http://here/').searchParams;
  const ids = asked.getAll('documentId');
  demand(ids.length <= 1, 'Name one document (documentId) at a time.', 'documentId');
  const words = named({ documentId: ids[0], query: asked.get('query') }, documents);
  if (words !== null) {
    asked.delete('documentId');
    asked.set('query', words);
    request.raw.url = `${path}?${asked}`;
  }
  request.query = Object.fromEntries(asked);
  return words === null && asked.has('query');
}

/** The same of a body. What is no object asks nothing, and is told so on the ordinary way. */
function readBody(request: FastifyRequest, documents: Documents): boolean {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { documentId, ...rest }: Asked = body;
  const words = named({ documentId, ...rest }, documents);
  if (words !== null) request.body = { ...rest, query: words };
  return words === null && 'query' in rest;
}

interface Door extends Trust {
  readonly identity: Identity;
  readonly source: Pick<Source, 'trail'>;
}

const instead = 'name a document of this release (documentId).';

function refusedTo(viewer: Viewer | null, { source, adHoc }: Door): Refusal {
  const who = { division: viewer?.division.id ?? null, seat: viewer?.seatId ?? null };
  const code = 'AD_HOC_REFUSED';
  source.trail.witness({ kind: 'DENIAL', ...who, action: '/graphql', target: 'request', note: code });
  if (adHoc.length === 0) return new Refusal(code, `Nobody asks in words of their own here: ${instead}`);
  if (!viewer) return new Refusal(code, `Sign in to ask in words of your own, or ${instead}`);
  return new Refusal(code, `Your role does not ask in words of its own here: ${instead}`);
}

async function demandMayAsk(request: FastifyRequest, door: Door, known: Known): Promise<void> {
  const { adHoc } = door;
  if (adHoc === 'ANYONE') return;
  const caller = await callerOf(request, door.identity, known);
  if (caller && adHoc === 'SIGNED_IN') return;
  const viewer = caller && (caller.viewer ?? (await caller.lookUp()));
  if (!viewer || !adHoc.includes(viewer.role)) throw refusedTo(viewer, door);
}

/**
 * Puts the words of the document that a request names in the place of its name, so that all that follows knows words
 * alone. Refuses with DOCUMENT_UNKNOWN a name that is nothing's, and with AD_HOC_REFUSED whoever may not ask in words of
 * their own.
 */
export async function inWords(request: FastifyRequest, door: Door, known: Known): Promise<void> {
  const read = request.method === 'GET' ? readAddress : readBody;
  if (read(request, door.documents)) await demandMayAsk(request, door, known);
}
