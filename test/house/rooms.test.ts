// The house: imports point down, and a noun knows only those above it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const source = join(root, 'src');
const rooms = ['core', 'store', 'graph', 'domain', 'exchange', 'doors'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
  .map((name) => name.replaceAll('\\', '/'));

const text = (name: string): string => readFileSync(join(source, name), 'utf8');
const roomOf = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : 'doors');

const imports = (name: string): string[] =>
  [...text(name).matchAll(/(?:from|import\(|import) '(\.[^']+)'/g)].map((found) =>
    relative(source, normalize(join(source, dirname(name), found[1] ?? ''))),
  );

const order = [...text('domain/contents.ts').matchAll(/from '\.\/(\w+)\/card\.ts'/g)].map(
  (found) => found[1] ?? '',
);
const nouns = readdirSync(join(source, 'domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the rooms', () => {
  it.each(files)('%s imports downward only', (name) => {
    const here = rooms.indexOf(roomOf(name));
    expect(here).toBeGreaterThanOrEqual(0);
    for (const target of imports(name).filter((each) => !each.startsWith('generated'))) {
      expect(rooms.indexOf(roomOf(target)), `${name} imports ${target}`).toBeLessThanOrEqual(here);
    }
  });

  it('core imports nothing from outside it', () => {
    for (const name of files.filter((each) => roomOf(each) === 'core')) {
      expect(text(name), name).not.toMatch(/from '(?!\.\/)/);
    }
  });

  it('a noun imports only nouns listed above it', () => {
    for (const name of files.filter((each) => each.startsWith('domain/') && each.split('/').length > 2)) {
      const mine = order.indexOf(name.split('/')[1] ?? '');
      for (const target of imports(name).filter(
        (each) => each.startsWith('domain/') && each !== 'domain/contents.ts',
      )) {
        const theirs = order.indexOf(target.split('/')[1] ?? '');
        expect(theirs, `${name} imports ${target}`).toBeLessThanOrEqual(mine);
      }
    }
  });
});

describe('the shape', () => {
  it('lists every noun in the contents', () => {
    expect([...order].sort()).toEqual([...nouns].sort());
  });

  it.each(nouns)('%s has a card and none but the four files', (noun) => {
    const inside = readdirSync(join(source, 'domain', noun)).filter((name) => name !== 'rules');
    expect(inside).toContain('card.ts');
    for (const name of inside) expect(['card.ts', 'rules.ts', 'store.ts', 'schema.ts']).toContain(name);
  });

  it.each(files)('%s has at most 200 lines, says first what it is for, and exports no default', (name) => {
    const lines = text(name).split('\n');
    expect(lines.length - 1).toBeLessThanOrEqual(200);
    expect(lines[0]).toMatch(/^\/\/ .+[.:]?$/);
    expect(text(name)).not.toMatch(/^export default/m);
  });

  it('keeps raw SQL in the store and in the nouns’ stores', () => {
    const may = (name: string) => /^(?:store|exchange)\//.test(name) || name.endsWith('/store.ts');
    const found = files.filter((name) => /\$(queryRaw|executeRaw)/.test(text(name)) && !may(name));
    // The gate's memory of keys.
    expect(found).toEqual(['graph/act.ts']);
  });
});
