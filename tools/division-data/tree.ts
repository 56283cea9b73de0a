// Turns the statistical rows into the real tree: stand-ins become aliases, exceptions are applied, parents are real.
import {
  isDevelopmentZone,
  KINDS,
  kindOf,
  LEVELS,
  standInReason,
  type Kind,
  type Level,
} from './classify.ts';
import { must } from './must.ts';
import { mendedNames } from './names.ts';
import type { Exception } from './overlay.ts';
import { syllablesOf } from './readings.ts';
import type { Row } from './source.ts';

export type Division = {
  readonly code: string;
  readonly parent: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly name: string;
  readonly congress: boolean;
  readonly virtual: boolean;
  readonly reports: boolean;
  readonly syllables: readonly string[];
  readonly aliases: readonly string[];
  readonly note: string;
};

export type Alias = {
  readonly code: string;
  readonly name: string;
  readonly aliasOf: string;
  readonly reason: string;
};

export type Tree = { readonly divisions: readonly Division[]; readonly aliases: readonly Alias[] };

const ROOT: Row = { code: '0', name: '全国', parent: '' };

function build(
  row: Row,
  kind: Kind,
  sourceName: string,
  exception: Exception | undefined,
  doubt: string,
): Division {
  const traits = KINDS[kind];
  // A mended name keeps the source's spelling as an alias, so that files which use it still find the division.
  const aliases = [...(exception?.aliases ?? []), ...(row.name === sourceName ? [] : [sourceName])];
  return {
    ...row,
    kind,
    level: traits.level,
    virtual: traits.virtual,
    congress: exception?.congress ?? traits.congress,
    reports: exception?.reports ?? traits.reports,
    syllables: exception?.pinyin ?? syllablesOf(row.name),
    aliases: [...new Set(aliases)],
    note: [exception?.note, doubt].filter(Boolean).join('；'),
  };
}

// Towns under a zone belong in law to a district or county that no source here names.
function doubtAboutParent(parentKind: Kind | undefined, parent: string): string {
  if (isDevelopmentZone(parent)) return '统计上级为开发区，法定上级待核定';
  return parentKind === 'MANAGEMENT_AREA' ? '统计上级非法定县级政区，法定上级待核定' : '';
}

function collectAliases(
  rows: readonly Row[],
  exceptions: ReadonlyMap<string, Exception>,
): Map<string, Alias> {
  const aliases = new Map<string, Alias>();
  for (const row of rows) {
    const reason = standInReason(row);
    if (reason) aliases.set(row.code, { code: row.code, name: row.name, aliasOf: row.parent, reason });
    const exception = exceptions.get(row.code);
    if (exception?.aliasOf) {
      aliases.set(row.code, {
        code: row.code,
        name: row.name,
        aliasOf: exception.aliasOf,
        reason: exception.reason,
      });
    }
  }
  return aliases;
}

export function growTree(rows: readonly Row[], exceptions: ReadonlyMap<string, Exception>): Tree {
  const known = new Set(rows.map((row) => row.code));
  for (const { code, action } of exceptions.values()) {
    must(
      known.has(code) === (action !== 'ADD'),
      `the overlay says ${action} ${code}, which the source contradicts`,
    );
  }
  const aliases = collectAliases(rows, exceptions);
  const added = [...exceptions.values()].filter(({ action }) => action === 'ADD');
  const mended = mendedNames(rows.filter((row) => !exceptions.get(row.code)?.name));
  const kinds = new Map(rows.filter(({ code }) => !aliases.has(code)).map((row) => [row.code, kindOf(row)]));

  const fromSource = rows.flatMap((row) => {
    const kind = kinds.get(row.code);
    if (kind === undefined) return [];
    const exception = exceptions.get(row.code);
    const name = exception?.name ?? mended.get(row.code) ?? row.name;
    const parent = exception?.parent ?? aliases.get(row.parent)?.aliasOf ?? row.parent;
    const doubt = doubtAboutParent(kinds.get(row.parent), row.parent);
    return [build({ code: row.code, name, parent }, exception?.kind ?? kind, row.name, exception, doubt)];
  });
  const fromOverlay = added.map((exception) => {
    const { code, kind, name = '', parent = '' } = exception;
    must(kind !== undefined, `${code}: ADD needs a kind`);
    return build({ code, name, parent }, kind, name, exception, '');
  });
  const divisions = [build(ROOT, 'NATION', ROOT.name, undefined, ''), ...fromSource, ...fromOverlay];
  const tree = { divisions: inOrder(divisions), aliases: inOrder([...aliases.values()]) };
  checkTree(tree);
  return tree;
}

function inOrder<Coded extends { readonly code: string }>(list: readonly Coded[]): Coded[] {
  return [...list].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function checkTree({ divisions, aliases }: Tree): void {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  must(byCode.size === divisions.length, 'two divisions share a code');
  const siblings = new Set<string>();
  for (const { code, name, parent, level } of divisions) {
    const above = byCode.get(parent);
    must(
      code === ROOT.code || above !== undefined,
      `${code} ${name} hangs on ${parent}, which is no division`,
    );
    must(
      !above || LEVELS.indexOf(above.level) < LEVELS.indexOf(level),
      `${code} ${name} is no lower than its parent`,
    );
    must(!siblings.has(parent + name), `${code} ${name} has a sibling of the same name`);
    siblings.add(parent + name);
  }
  for (const { code, aliasOf } of aliases) {
    must(
      !byCode.has(code) && byCode.has(aliasOf),
      `the alias ${code} of ${aliasOf} is a division, or of none`,
    );
  }
}
