// Puts the service into one file that Node runs as it is: no compiler at run time. Two folders deep, like the sources, so
// that what is found beside them is found from there too.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/server.ts'],
  outfile: 'dist/app/server.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
