// What the pages ask is known to the service by name: all of it, word for word, and nothing that it could not answer.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { excessOf } from '../../src/graph/shape.ts';
import { schema } from '../../src/schema.ts';

const web = join(new URL('../..', import.meta.url).pathname, 'web');
const documents: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(web, 'gql/persisted-documents.json'), 'utf8'),
);

/** The names of the operations in a text, in the order of the alphabet. */
const operationsIn = (text: string): string[] =>
  parse(text)
    .definitions.flatMap((each) => (each.kind === 'OperationDefinition' ? [String(each.name?.value)] : []))
    .sort();

describe('the documents of the pages', () => {
  it.each(Object.entries(documents))('%s has that name, and is answered as it stands', (name, words) => {
    expect(name).toBe(`sha256:${createHash('sha256').update(words).digest('hex')}`);
    expect(validate(schema, parse(words))).toEqual([]);
    expect(excessOf(words)).toBeNull();
    expect(operationsIn(words)).toHaveLength(1);
  });

  it('are those that stand in web/queries, each once', () => {
    const folder = join(web, 'queries');
    const asked = readdirSync(folder).flatMap((each) =>
      operationsIn(readFileSync(join(folder, each), 'utf8')),
    );
    expect(Object.values(documents).flatMap(operationsIn).sort()).toEqual(asked.sort());
  });

  it('carry their names in the pages', () => {
    const made = readFileSync(join(web, 'gql/graphql.ts'), 'utf8');
    const carried = [...made.matchAll(/"__meta__":\{"hash":"(sha256:\w+)"\}/g)].map(([, name]) =>
      String(name),
    );
    expect(carried.sort()).toEqual(Object.keys(documents).sort());
  });
});
