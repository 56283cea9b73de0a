// Reads a version of scoring rules with all it says, as it was written.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import type { Draft } from './rules.ts';

const inOrder = { orderBy: { number: 'asc' } } as const;
const include = {
  categories: inOrder,
  items: inOrder,
  grades: inOrder,
  conditions: inOrder,
  consequences: inOrder,
};

type Text<Value> = Value extends Prisma.Decimal ? string : Value extends Prisma.Decimal[] ? string[] : Value;

const textOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(textOf);
  return Prisma.Decimal.isDecimal(value) ? String(value) : value;
};

/** A row with its exact decimals as texts. */
const said = <Row extends object>(row: Row): { [Name in keyof Row]: Text<Row[Name]> } =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])) as {
    [Name in keyof Row]: Text<Row[Name]>;
  };

/** A version as it was written. */
export async function versionOf(db: Db, id: number): Promise<Draft> {
  const row = await db.ruleSet.findUniqueOrThrow({ where: { id }, include });
  const { categories, items, grades, conditions, consequences, ...terms } = row;
  return {
    ...said(terms),
    categories: categories.map(said),
    items: items.map(said),
    grades: grades.map(said),
    conditions: conditions.map(said),
    consequences: consequences.map(said),
  };
}
