// Whose records an answer of the database holds: counted by division, for the audit trail.
import { getDatamodel } from '../generated/pothos.ts';

interface Field {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly relationName?: string;
  readonly relationFromFields?: readonly string[];
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

interface Relation {
  readonly field: string;
  readonly model: string;
  /** Whether both its ends are always of one division: the key that ties them names it. */
  readonly isWithin: boolean;
}

interface Model {
  readonly name: string;
  readonly isRecord: boolean;
  readonly relations: readonly Relation[];
}

const datamodel = getDatamodel().datamodel.models as Readonly<
  Record<string, { readonly fields: readonly Field[] }>
>;

const tiesDivision = ({ relationFromFields }: Field): boolean =>
  relationFromFields?.includes('divisionId') ?? false;

/** The key stands at one of the ends. */
const relationOf = (field: Field): Relation => ({
  field: field.name,
  model: field.type,
  isWithin:
    tiesDivision(field) ||
    (datamodel[field.type]?.fields ?? []).some(
      (other) => other.relationName === field.relationName && tiesDivision(other),
    ),
});

const models = new Map<string, Model>();
for (const [name, { fields }] of Object.entries(datamodel)) {
  const names = new Set(fields.map((field) => field.name));
  models.set(name, {
    name,
    isRecord: names.has('divisionId') && names.has('place') && !open.has(name),
    relations: fields.filter(({ kind }) => kind === 'object').map(relationOf),
  });
}

/** How many records of a type were read of a division. */
export type Seen = Map<string, { readonly type: string; readonly divisionId: number; count: number }>;

const modelOf = (delegate: string): Model | undefined =>
  models.get(delegate.charAt(0).toUpperCase() + delegate.slice(1));

/** Adds one record of a type that was read, or told of, of a division. */
export function tell(type: string, divisionId: number, seen: Seen): void {
  const key = `${type} ${divisionId}`;
  const known = seen.get(key);
  if (known) known.count += 1;
  else seen.set(key, { type, divisionId, count: 1 });
}

type Row = Readonly<Record<string, unknown>>;

/** Whose a row is. Where only some of its columns were read, that of the row that it hangs on, if they share it. */
function ownerOf({ name }: Model, row: Row, holder: number | null): number | null {
  const own = name === 'Division' ? row['id'] : row['divisionId'];
  return typeof own === 'number' ? own : holder;
}

function look(model: Model, row: Row, holder: number | null, seen: Seen): void {
  const owner = ownerOf(model, row, holder);
  if (model.isRecord && owner !== null) tell(model.name, owner, seen);
  for (const { field, model: type, isWithin } of model.relations) {
    const inner = row[field];
    const beneath = models.get(type);
    if (beneath && typeof inner === 'object' && inner !== null)
      lookAll(beneath, inner, isWithin ? owner : null, seen);
  }
}

function lookAll(model: Model, answer: object, holder: number | null, seen: Seen): void {
  if (!Array.isArray(answer)) return look(model, answer as Row, holder, seen);
  for (const row of answer) if (typeof row === 'object' && row !== null) look(model, row, holder, seen);
}

/** Adds the records in what a model's delegate answered, and in what hangs on them. */
export function see(delegate: string, answer: unknown, seen: Seen): void {
  const model = modelOf(delegate);
  if (model && typeof answer === 'object' && answer !== null) lookAll(model, answer, null, seen);
}
