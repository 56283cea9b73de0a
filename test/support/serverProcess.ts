// Starts a server in a process of its own and waits, for the tests that kill that process.
import { startServer } from '../../src/store/embedded.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder');
const server = await startServer(folder);
process.stdout.write(`${server.url('postgres')}\n`);
setInterval(() => {}, 60_000);
