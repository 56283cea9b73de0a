// The pages: small files that say what they are for, and nothing from elsewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(new URL('../..', import.meta.url).pathname, 'web');
const names = readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' });
const text = (name: string): string => readFileSync(join(source, name), 'utf8');

describe('the pages', () => {
  it.each(names.filter((name) => /\.tsx?$/.test(name)))(
    '%s has at most 200 lines, says first what it is for, and exports no default',
    (name) => {
      const lines = text(`src/${name}`).split('\n');
      // Words are a list, as long as there are words.
      if (!name.startsWith('words')) expect(lines.length - 1).toBeLessThanOrEqual(200);
      expect(lines[0]).toMatch(/^\/\/ .+[.:]?$/);
      expect(text(`src/${name}`)).not.toMatch(/^export default/m);
    },
  );

  it('load nothing from elsewhere', () => {
    const all = [
      ...names.filter((name) => /\.(?:tsx?|css)$/.test(name)).map((name) => `src/${name}`),
      'index.html',
    ];
    for (const name of all) expect(text(name), name).not.toMatch(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]{2,}/i);
  });
});
