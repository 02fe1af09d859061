import { DAYS, neighbour, weekOf, type Listing } from './calendar.ts';
import { html, type Markup } from './markup.ts';

/** Title, search field, period tabs and arrows above a list. The tabs are buttons, the arrows plain links. */
export function heading(listing: Listing): Markup {
  if (listing.kind === 'trending')
    return html`<h1 class="mb-8 text-2xl font-bold md:text-3xl">Trending Papers</h1>`;
  return html`<div class="heading mb-8">
    <div>
      <div class="flex items-center gap-3">
        <h1 class="text-2xl font-bold md:text-3xl">Daily Papers</h1>
        <!---->
      </div>
      <h2 class="text-gray-500">by Déjà Lu, from five captures</h2>
    </div>
    <form action="/papers" class="relative z-1 flex w-full items-center">
      <input
        type="search"
        name="q"
        autocomplete="off"
        aria-label="Search papers"
        class="shadow-alternate-sm max-w-full flex-1 rounded-full"
        placeholder="Search any paper with AI"
        maxlength="250"
        value="${listing.kind === 'search' ? listing.name : ''}"
      />
    </form>
    <div class="periods flex items-center justify-between">${tabs(listing)} ${arrows(listing)}</div>
  </div>`;
}

/** Where a period's address starts. */
export const PERIOD_ROOTS = { day: '/papers/date/', week: '/papers/week/', month: '/papers/month/' } as const;

function tabs({ kind, name }: Listing): Markup {
  const day = kind === 'day' ? name : (DAYS.at(-1) ?? '');
  const periods = [
    { label: 'Daily', to: PERIOD_ROOTS.day + day, isOn: kind === 'day' },
    { label: 'Weekly', to: PERIOD_ROOTS.week + weekOf(day), isOn: kind === 'week' },
    { label: 'Monthly', to: PERIOD_ROOTS.month + day.slice(0, 7), isOn: kind === 'month' },
  ];
  return html`<div class="flex items-center">
    <ul class="flex gap-1 text-sm">
      ${periods.map(tab)}
    </ul>
    <!---->
    <a
      aria-label="Trending Papers"
      href="/papers/trending"
      class="mx-3 flex size-5 items-center justify-center rounded"
      >↗</a
    >
  </div>`;
}

/** The site keeps the address in the button's listener; here it stands in `data-to`. */
function tab({ label, to, isOn }: { label: string; to: string; isOn: boolean }): Markup {
  const look = isOn ? 'bg-black text-white dark:bg-gray-800' : 'text-gray-500';
  return html`<li>
    <button type="button" data-to="${to}" class="flex items-center whitespace-nowrap rounded-lg px-2 ${look}">
      ${label}
      <!---->
    </button>
  </li>`;
}

function arrows(listing: Listing): Markup | undefined {
  const { kind, name } = listing;
  if (kind === 'search' || kind === 'trending') return undefined;
  const root = PERIOD_ROOTS[kind];
  return html`<div class="ml-6 flex items-center overflow-hidden rounded-lg bg-gray-100 dark:bg-gray-800">
    ${arrow('Previous', '‹', root, neighbour(listing, -1))}
    <div class="w-24 whitespace-nowrap text-center text-sm font-semibold text-gray-900 dark:text-gray-100">
      ${spokenPeriod(kind, name)}
    </div>
    ${arrow('Next', '›', root, neighbour(listing, 1))}<!---->
  </div>`;
}

function arrow(label: string, sign: string, root: string, name: string | undefined): Markup {
  const classes = 'flex size-8 items-center justify-center bg-gray-200';
  return name === undefined
    ? html`<a class="${classes} pointer-events-none opacity-50">${sign}</a>`
    : html`<a href="${root}${name}" aria-label="${label}" class="${classes}">${sign}</a>`;
}

function spokenPeriod(kind: 'day' | 'week' | 'month', name: string): string {
  if (kind === 'week') return `Week ${name.slice(6)}`;
  const options =
    kind === 'day' ? ({ month: 'short', day: 'numeric' } as const) : ({ month: 'long' } as const);
  return new Date(name).toLocaleDateString('en-US', { timeZone: 'UTC', ...options });
}
