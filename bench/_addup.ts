import { openDatabase } from '../src/store/database.ts';
import { openSecret, readSettings } from '../src/store/settings.ts';
import { connected } from '../src/exchange/bulk.ts';
import { foldAll } from '../src/exchange/loadTree.ts';
const settings = readSettings(process.env);
const secret = await openSecret(settings.dataFolder);
const database = await openDatabase({ ...settings, secret, say: (l: string) => console.log(l) });
const t = performance.now();
try {
  await connected(database.ownerUrl!, async (client) => {
    await client.query("set work_mem='600MB'; set maintenance_work_mem='1GB'; set synchronous_commit=off");
    await foldAll(client, Number(process.argv[2] ?? 2_000_000), (n) => console.log('folded', n, ((performance.now() - t) / 1000).toFixed(0)));
    await client.query('set role renda_owner');
    await client.query('vacuum analyze');
    console.log('vacuumed', ((performance.now() - t) / 1000).toFixed(0));
  });
} finally { await database.stop(); }
