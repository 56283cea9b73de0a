// The printed schema and the printed gate are read in review; both must be what the code says.
import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { guardTable, optionsOf } from '../../src/graph/guard.ts';
import { plainSchema, schema } from '../../src/schema.ts';

const root = new URL('../../', import.meta.url).pathname;
const own = (type: GraphQLNamedType): boolean => !type.name.startsWith('__');

describe('the schema', () => {
  it('is printed as it is built', () => {
    expect(readFileSync(`${root}schema.graphql`, 'utf8')).toBe(
      `${printSchema(lexicographicSortSchema(plainSchema))}\n`,
    );
  });

  it('loses nothing behind its gate', () => {
    expect(printSchema(schema)).toBe(printSchema(plainSchema));
  });

  it('describes every element, the nouns with their Chinese term', () => {
    const bare: string[] = [];
    const plain = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
    for (const type of Object.values(plainSchema.getTypeMap()).filter(own)) {
      const generated = /(?:Connection|Edge)$/.test(type.name);
      if (!plain.has(type.name) && !generated && !type.description) bare.push(type.name);
      if (isEnumType(type)) {
        for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
      }
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          const relay = generated || type.name === 'PageInfo' || field.name === 'id';
          if (!relay && !/\p{Script=Han}/u.test(field.description ?? ''))
            bare.push(`${type.name}.${field.name}`);
        }
      }
    }
    expect(bare).toEqual([]);
  });

  it('lets each mutation take one input with a key to repeat it by, and answer null when refused', () => {
    for (const field of Object.values(plainSchema.getMutationType()?.getFields() ?? {})) {
      expect(
        field.args.map((arg) => arg.name),
        field.name,
      ).toEqual(['input']);
      expect(String(field.type), field.name).not.toMatch(/!$/);
      const input = plainSchema.getType(String(field.args[0]?.type).replace('!', ''));
      expect(isInputObjectType(input) && Object.keys(input.getFields()), field.name).toContain(
        'idempotencyKey',
      );
    }
  });

  it('answers null for each root field that is refused', () => {
    for (const field of Object.values(plainSchema.getQueryType()?.getFields() ?? {})) {
      expect(String(field.type), field.name).not.toMatch(/!$/);
    }
  });
});

describe('the gate', () => {
  it('is printed as it stands', async () => {
    await expect(`${guardTable(plainSchema)}\n`).toMatchFileSnapshot('guards.txt');
  });

  it('has no personal field in a filter or an order', () => {
    for (const type of Object.values(plainSchema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        if (optionsOf(field).personal)
          expect(optionsOf(field).guard, `${type.name}.${field.name}`).toBeDefined();
        for (const arg of field.args)
          expect(arg.name, `${type.name}.${field.name}`).not.toMatch(/phone|identity/i);
      }
    }
  });
});
