import { island } from './island.ts';
import { html, Markup } from './markup.ts';

/** Follows the system: the site's own switch is a class, which its first script sets before anything is painted. */
const DARK = `
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark', dark.matches);
dark.addEventListener('change', follow);
follow();`;

/** The site's frame around one page: header, banner, the page's islands, footer. */
export function shell(title: string, main: Markup): Markup {
  return html`<!doctype html>
    <html lang="en" class="">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1.0" />
        <title>${title} - Hugging Face</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/seeds/style.css" />
        <script>
          ${new Markup(DARK)};
        </script>
      </head>
      <body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black DailyPapersPage">
        <!--[-->
        <div class="flex min-h-dvh flex-col">
          ${island('ClientErrorCatcher', {}, undefined)} ${island('MainHeader', {}, HEADER)}
          <main class="flex flex-1 flex-col">${main}</main>
          <!--[1-->
          <footer class="mb-2 flex border-t border-gray-100">
            A page of Déjà Lu's own seeds, in the structure of huggingface.co
          </footer>
          <!--]-->
        </div>
        <!--]-->
        <script src="/seeds/page-life.js"></script>
      </body>
    </html> `;
}

const HEADER = html`<header class="border-b border-gray-100">
  <div class="container flex h-16 items-center">
    <a href="/papers" class="mr-5 flex flex-none items-center font-bold">Papers</a>
    <nav aria-label="Main" class="ml-auto">
      <ul class="flex items-center gap-5 text-sm">
        <li><a href="/models">Models</a></li>
        <li><a href="/papers">Daily Papers</a></li>
        <li><a href="/login?next=%2Fpapers">Log In</a></li>
      </ul>
    </nav>
  </div>
</header>`;
