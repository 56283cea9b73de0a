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
  'RuleConsequence',
  'Congress',
  'Term',
  'DeclaredFigure',
]);

/** Open, and of one person: how many records there are of that person tells of the person. */
const persons = new Set(['DeputyCard']);

interface Model {
  readonly name: string;
  readonly isRecord: boolean;
  readonly isPerson: boolean;
  /** The models that hang on it, by the names of the fields. */
  readonly relations: ReadonlyMap<string, string>;
}

const datamodel = getDatamodel().datamodel.models as Readonly<
  Record<string, { readonly fields: readonly Field[] }>
>;

const models = new Map<string, Model>();
for (const [name, { fields }] of Object.entries(datamodel)) {
  const names = new Set(fields.map((field) => field.name));
  models.set(name, {
    name,
    isRecord: names.has('divisionId') && names.has('place') && !open.has(name),
    isPerson: persons.has(name),
    relations: new Map(
      fields.flatMap((field) => (field.kind === 'object' ? [[field.name, field.type]] : [])),
    ),
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

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function look(model: Model, row: Row, seen: Seen): void {
  const { divisionId, _count: counts } = row;
  if (typeof divisionId === 'number') {
    if (model.isRecord) tell(model.name, divisionId, seen);
    if (model.isPerson && isObject(counts))
      for (const field of Object.keys(counts)) {
        tell(model.relations.get(field) ?? field, divisionId, seen);
      }
  }
  for (const [field, name] of model.relations) {
    const [inner, under] = [row[field], models.get(name)];
    if (under && isObject(inner)) lookAll(under, inner, seen);
  }
}

function lookAll(model: Model, answer: object, seen: Seen): void {
  for (const row of Array.isArray(answer) ? answer : [answer])
    if (isObject(row)) look(model, row as Row, seen);
}

/** Adds the records in what a model's delegate answered, and in what hangs on them. */
export function see(delegate: string, answer: unknown, seen: Seen): void {
  const model = modelOf(delegate);
  if (model && isObject(answer)) lookAll(model, answer, seen);
}

/** Whether it is told of a model's rows whose they are; `counts`: where others are counted beside them. */
export function isOwned(name: string, counts: boolean): boolean {
  const model = models.get(name);
  return model !== undefined && (model.isRecord || (model.isPerson && counts));
}

interface Asked {
  readonly select?: Row;
  readonly include?: Row;
}

/** What is asked beneath, and of every record there also whose it is. */
const beneath = ({ relations }: Model, part: Row): Row =>
  Object.fromEntries(
    Object.entries(part).map(([field, inner]) => {
      const model = models.get(relations.get(field) ?? '');
      return [field, model && isObject(inner) ? askingWhose(model, inner) : inner];
    }),
  );

function askingWhose(model: Model, args: Asked): Asked {
  const { select, include } = args;
  if (!select) return include ? { ...args, include: beneath(model, include) } : args;
  const whose = isOwned(model.name, '_count' in select) ? { divisionId: true } : {};
  return { ...args, select: { ...beneath(model, select), ...whose } };
}

/** What is asked of a model's delegate, and of every record also whose it is: a list may be asked for its cursors alone. */
export function withOwners(delegate: string, args: unknown): unknown {
  const model = modelOf(delegate);
  return model && isObject(args) ? askingWhose(model, args) : args;
}
