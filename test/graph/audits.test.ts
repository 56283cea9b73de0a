// GraphQL over HTTP as its specification has it: the public audits pass, but for what is decided otherwise here.
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let url: string;

beforeAll(async () => {
  world = await openWorld();
  url = `${await world.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(() => world.close());

/** What the audits leave to a server, and why it is so here. */
const decided: Readonly<Record<string, string>> = {
  '5A70':
    'A GET without a header that forms cannot send is refused: a page elsewhere could make a browser send it.',
  D6D5: 'The same.',
  '6A70': 'The same.',
};

const audits = serverAudits({ url: () => url });

it('are all there', () => {
  expect(audits).toHaveLength(61);
});

describe('the audit', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s, that it %s, passes',
    async (id, _name, audit) => {
      const result = await audit.fn();
      const { status } = result;
      const reason = 'reason' in result ? result.reason : '';
      expect(status, reason).toBe(id in decided ? 'notice' : 'ok');
    },
  );
});
