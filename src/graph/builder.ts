// The schema builder: knows the context, the scalars and the models, and no noun.
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { getDatamodel } from '../generated/pothos.ts';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { demand } from '../core/refusal.ts';
import type PrismaTypes from '../generated/pothos.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Context } from './context.ts';
import { anySeat, permits } from './permit.ts';

type Scalars = {
  DivisionCode: { Input: string; Output: string };
  Date: { Input: Date; Output: Date };
  DateTime: { Input: Date; Output: Date };
  Decimal: { Input: string; Output: string | { toString(): string } };
};

const may = permits('node', { read: anySeat });

/** Pages have this many entries unless a client says otherwise, and never more than the most. */
export const page = { usual: 20, most: 100 };

interface Id {
  readonly typename: string;
  readonly id: string;
}

/** Refuses with INVALID what names no type of things with an id, or no number. */
function demandId(id: Id, info: GraphQLResolveInfo): Id {
  const type = info.schema.getType(id.typename);
  const isNode = isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
  demand(isNode && /^[1-9]\d{0,8}$/.test(id.id), 'This is not an id', 'id');
  return id;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  Scalars: Scalars;
  DefaultFieldNullability: false;
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (ctx) => ctx.db as unknown as PrismaClient,
    dmmf: getDatamodel(),
    onUnusedQuery: process.env['NODE_ENV'] === 'production' ? null : 'error',
    defaultConnectionSize: page.usual,
    maxConnectionSize: page.most,
  },
  relay: {
    nodeTypeOptions: { description: 'Anything with an id of its own (节点).' },
    nodeQueryOptions: {
      guard: may.read,
      resolve: (_root, { id }, _ctx, info, resolveNode) => resolveNode(demandId(id, info)),
      description: 'What an id stands for, or null when it is not in your part of the tree (按标识取一项).',
    },
    nodesQueryOptions: {
      guard: may.read,
      nullable: { list: true, items: true },
      weigh: ({ args }) => (Array.isArray(args['ids']) ? args['ids'].length : 1),
      resolve: (_root, { ids }, _ctx, info, resolveNodes) => {
        demand(ids.length <= page.most, `At most ${page.most} ids at once`, 'ids');
        return resolveNodes(ids.map((id) => demandId(id, info)));
      },
      description:
        'What each id stands for, null for each that is not in your part of the tree (按标识取多项).',
    },
    pageInfoTypeOptions: { description: 'Where a page stands among the others (分页信息).' },
    cursorType: 'String',
  },
});

builder.queryType({ description: 'What can be read (查询).' });
builder.mutationType({ description: 'What can be done (操作). Each field is one transaction.' });
