import { parseArgs } from 'node:util';
import { openBrowser } from './trial/open-browser.ts';
import { takePictures } from './trial/pictures.ts';

const USAGE = `npm start                                     try the extension on the digests of seeds/
npm start -- --live                           on the live site
npm start -- --profile DIR                    and keep what you save, in DIR
npm start -- --headless --screenshot DIR      take pictures of its screens instead`;

const options = {
  live: { type: 'boolean', default: false },
  headless: { type: 'boolean', default: false },
  screenshot: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { live, headless, screenshot, profile, help } = parseArgs({ options }).values;
  if (help) return console.log(USAGE);
  if (headless && screenshot === undefined)
    throw new Error('--headless shows nothing without --screenshot DIR.');
  if (!headless && !hasScreen())
    throw new Error('No screen here: try npm start -- --headless --screenshot shots');
  if (screenshot !== undefined) return takePictures({ folder: screenshot, headless });
  return openBrowser({ live, ...(profile === undefined ? {} : { profile }) });
}

function hasScreen({ platform, env } = process): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
