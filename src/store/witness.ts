// Whose records an answer of the database holds: counted by division, for the audit trail.
import { getDatamodel } from '../generated/pothos.ts';

interface Field {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
}

/** What is for all to see, or belongs to the order of things and to nobody's record. */
const open = new Set([
  'Division',
  'DeputyCard',
  'Standard',
  'StandardItem',
  'RuleSet',
  'RuleItem',
  'RuleCategory',
  'RuleGrade',
  'RuleCondition',
  'Congress',
  'Term',
  'DeclaredFigure',
]);

interface Model {
  readonly name: string;
  readonly isRecord: boolean;
  readonly relations: readonly (readonly [field: string, model: string])[];
}

const models = new Map<string, Model>();
for (const [name, { fields }] of Object.entries(
  getDatamodel().datamodel.models as Readonly<Record<string, { readonly fields: readonly Field[] }>>,
)) {
  const names = new Set(fields.map((field) => field.name));
  models.set(name, {
    name,
    isRecord: names.has('divisionId') && names.has('place') && !open.has(name),
    relations: fields.filter(({ kind }) => kind === 'object').map((field) => [field.name, field.type]),
  });
}

/** How many records of a type were read of a division. */
export type Seen = Map<string, { readonly type: string; readonly divisionId: number; count: number }>;

const modelOf = (delegate: string): Model | undefined =>
  models.get(delegate.charAt(0).toUpperCase() + delegate.slice(1));

function look(
  { name, isRecord, relations }: Model,
  row: Readonly<Record<string, unknown>>,
  seen: Seen,
): void {
  const { divisionId } = row;
  if (isRecord && typeof divisionId === 'number') {
    const key = `${name} ${divisionId}`;
    const known = seen.get(key);
    if (known) known.count += 1;
    else seen.set(key, { type: name, divisionId, count: 1 });
  }
  for (const [field, type] of relations) {
    const inner = row[field];
    const model = models.get(type);
    if (model && typeof inner === 'object' && inner !== null) lookAll(model, inner, seen);
  }
}

function lookAll(model: Model, answer: object, seen: Seen): void {
  if (!Array.isArray(answer)) return look(model, answer as Readonly<Record<string, unknown>>, seen);
  for (const row of answer) if (typeof row === 'object' && row !== null) look(model, row, seen);
}

/** Adds the records in what a model's delegate answered, and in what hangs on them. */
export function see(delegate: string, answer: unknown, seen: Seen): void {
  const model = modelOf(delegate);
  if (model && typeof answer === 'object' && answer !== null) lookAll(model, answer, seen);
}
