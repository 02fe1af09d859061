import { resolve } from 'node:path';
import { Unusable } from './unusable.ts';
import { writeSite } from './new-site/write-site.ts';

const HELP = `Adds a site: a reader, its line in the list, and a page to test it with.

  npm run new-site -- NAME [ADDRESS]

  NAME      kebab-case, as in lib/sites/NAME.ts and site:NAME: paper-garden
  ADDRESS   a list of papers there; https://NAME.example/papers without it

The three are a site that works, on a page of five lines. Make the page like the real ones (never a copy of one), say at its end
what it holds, and change the reader until npm test agrees. The manifest and the permissions follow from the list.
`;

const [name, address, ...more] = process.argv.slice(2);
if (name === undefined || more.length > 0 || name === '--help') console.log(HELP);
else {
  try {
    const written = writeSite(resolve('.'), name, address ?? `https://${name}.example/papers`);
    console.log(`Written:\n${written.map((path) => `  ${path}`).join('\n')}`);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
