// Operations made from the schema itself that would change something: of one division, and of one with something of another.
import { getNamedType, getNullableType, type GraphQLInputType, isInputObjectType, isListType } from 'graphql';
import { schema } from '../../src/schema.ts';
import { type Asking, type Field, fittingTexts, named, selected } from './everyField.ts';
import type { Node } from './tree.ts';

/** What must be of some form to be taken for anything, where something is done. */
const texts = { ...fittingTexts, phone: '13800001111', identityNumber: '110101199003070038' };

const all = (): Field[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('public'));

export interface Doing {
  /** The mutation. */
  readonly name: string;
  readonly text: string;
}

/** What an id is of, where that is not what the mutation leads to. */
const selves: Readonly<Record<string, string>> = {
  discardRuleSet: 'RuleSet',
  discardStandard: 'Standard',
  holdSession: 'Term',
  removeEvidence: 'AssessmentEvidence',
  revealMessageContact: 'Message',
  withdrawNilReport: 'NilReport',
};

const doing = (field: Field, more: Omit<Asking, 'self'>): Doing => {
  const asking = { self: selves[field.name] ?? named(field).name, whole: true, texts, turn: 0, ...more };
  return { name: field.name, text: String(selected(asking, field, 1)) };
};

/** Each mutation but those that are everybody's, with all that may be said, and with the least. */
export const everyDoing = (of: Node): Doing[] =>
  all().flatMap((field) => [true, false].map((each) => doing(field, { of, all: each })));

/** What of an input names something of a division. */
function namesOf(type: GraphQLInputType): string[] {
  const bare = getNullableType<GraphQLInputType>(type);
  if (isListType(bare)) return namesOf(bare.ofType);
  if (!isInputObjectType(bare)) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    ['DivisionCode', 'ID'].includes(getNamedType(field.type).name) ? [field.name] : namesOf(field.type),
  );
}

/** Each mutation of a division where one thing of what it names is of another. */
export const everyMixture = (of: Node, other: Node): Doing[] =>
  all().flatMap((field) =>
    field.args
      .flatMap(({ type }) => namesOf(type))
      .map((name) => doing(field, { of, all: true, swap: { name, of: other } })),
  );

/** What leaves a message at the station of a division, by the code on its door. */
export function leavingAt(of: Node): string {
  const field = schema.getMutationType()?.getFields()['publicLeaveMessage'];
  if (!field) throw new Error('No message can be left');
  return `mutation { ${doing(field, { of, all: false }).text} }`;
}
