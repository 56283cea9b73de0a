// Proves that every test gets a database of its own, cloned from a template that is built only once.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase, template } from './cluster.ts';
import { sql } from './sql.ts';

const newName = () => `for_this_test_${randomBytes(3).toString('hex')}`;

test('a template is built once, though many ask for it at the same moment', async () => {
  const name = newName();
  const builds: string[] = [];
  const build = async (url: string) => {
    builds.push(url);
    await sql(url, 'create table kept as select 1 as answer');
  };
  await Promise.all([template(name, build), template(name, build), template(name, build)]);
  await template(name, build);
  expect(builds).toHaveLength(1);
});

test('what one test writes is in no other test’s clone', async () => {
  const name = newName();
  await template(name, async (url) => void (await sql(url, 'create table kept as select 1 as answer')));
  const [one, other] = await Promise.all([freshDatabase(name), freshDatabase(name)]);
  await sql(one.ownerUrl, 'update kept set answer = 2');
  expect(await sql(one.ownerUrl, 'select answer from kept')).toEqual([{ answer: 2 }]);
  expect(await sql(other.ownerUrl, 'select answer from kept')).toEqual([{ answer: 1 }]);
  expect(await sql(other.appUrl, 'select session_user as me')).toEqual([{ me: 'renda_app' }]);
  await Promise.all([one.drop(), other.drop()]);
  await expect(sql(one.ownerUrl, 'select 1')).rejects.toThrow('does not exist');
});

test('a template that could not be built is built by the next that asks', async () => {
  const name = newName();
  const failing = template(name, async () => {
    throw new Error('not today');
  });
  await expect(failing).rejects.toThrow('not today');
  await template(name, async (url) => void (await sql(url, 'create table kept as select 1 as answer')));
  const database = await freshDatabase(name);
  expect(await sql(database.ownerUrl, 'select answer from kept')).toEqual([{ answer: 1 }]);
  await database.drop();
});
