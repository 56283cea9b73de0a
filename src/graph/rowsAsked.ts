// Pages of rows that are told directly: asked for together with all else, and read with what hangs on them.
import type { Read } from '../store/rows.ts';
import type { Row, Statement } from '../store/statement.ts';
import type { Batch } from './asking.ts';
import type { Directing } from './told.ts';

const kind = Symbol('kind');

/** The type of a row, as the language calls it. */
export const kindOf = (row: object): string => (row as { readonly [kind]?: string })[kind] ?? '';

/** Statements that read rows, and how to read what they answer. */
export interface RowsAsked {
  readonly statements: readonly Statement[];
  read(rows: readonly (readonly Row[])[]): Read[];
}

/** Of which model rows are read, and what they are called in the language. */
export interface RowsOf {
  readonly model: string;
  readonly type: string;
}

interface Pages extends Batch {
  add(asked: RowsAsked, of: RowsOf): () => readonly Read[];
}

function pages(asking: Directing): Pages {
  const all: { readonly asked: RowsAsked; readonly of: RowsOf; rows: Read[] }[] = [];
  return {
    add: (asked, of) => {
      const page = { asked, of, rows: [] as Read[] };
      all.push(page);
      return () => page.rows;
    },
    statements: () => all.flatMap(({ asked }) => asked.statements),
    answer: (rows) => {
      let at = 0;
      for (const page of all) {
        const { asked, of } = page;
        page.rows = asked.read(rows.slice(at, at + asked.statements.length));
        at += asked.statements.length;
        for (const row of page.rows) Object.assign(row, { [kind]: of.type });
        asking.noted(of.model, page.rows);
      }
    },
  };
}

/** Says which rows to read, and answers what tells them once they are. */
export const askRows = (asking: Directing, asked: RowsAsked, of: RowsOf): (() => readonly Read[]) =>
  asking.batch('rows', () => pages(asking)).add(asked, of);
