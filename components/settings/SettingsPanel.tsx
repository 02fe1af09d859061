import type { Settings, Treatment } from '../../lib/settings.ts';
import type { AddedSites as Sites } from './added-sites.ts';
import { AddedSites } from './AddedSites.tsx';
import { Choice, Switch } from './Choice.tsx';
import { KeySettings } from './KeySettings.tsx';

const TREATMENTS: Readonly<Record<Treatment, string>> = { mark: 'Mark', dim: 'Dim', hide: 'Hide' };

interface SettingsPanelProps {
  readonly settings: Settings;
  readonly sites: Sites;
  /** Kept at once: there is no button to save. */
  readonly onChange: (change: Partial<Settings>) => void;
}

/** All settings. */
export function SettingsPanel({ settings, sites, onChange }: SettingsPanelProps) {
  const hides = settings.duplicates === 'hide' || settings.read === 'hide';
  return (
    <div class="panel">
      <section aria-labelledby="settings-pages">
        <h2 id="settings-pages">On a page of papers</h2>
        <Choice
          legend="Papers you have met before"
          value={settings.duplicates}
          options={TREATMENTS}
          onValue={(duplicates) => onChange({ duplicates })}
        />
        <Choice
          legend="Papers you have read"
          value={settings.read}
          options={TREATMENTS}
          onValue={(read) => onChange({ read })}
        />
        <p class={hides ? 'setting-more setting-warning' : 'setting-more'}>
          Hiding is the one thing a page can notice: its scripts can see which papers take no room. Marks and
          dimming stay invisible to it.
        </p>
        <Choice
          legend="A paper counts as met"
          value={settings.sightings}
          options={{
            'on-screen': 'once half of it was on screen for a second',
            'whole-page': 'as soon as its page is open',
          }}
          onValue={(sightings) => onChange({ sightings })}
        />
        <Choice
          legend="The bar stands at the bottom"
          value={settings.bar.side}
          options={{ left: 'Left', middle: 'Middle', right: 'Right' }}
          onValue={(side) => onChange({ bar: { ...settings.bar, side } })}
        />
        <Switch
          words="Show the bar as a dot with the number of papers left"
          on={settings.bar.collapsed}
          onChange={(collapsed) => onChange({ bar: { ...settings.bar, collapsed } })}
        />
      </section>
      <AddedSites sites={sites} />
      <section aria-labelledby="settings-reading">
        <h2 id="settings-reading">Reading</h2>
        <Switch
          words="Opening a paper marks it as read"
          on={settings.openingReads}
          onChange={(openingReads) => onChange({ openingReads })}
        >
          From a page, the popup or here. Undo takes it back.
        </Switch>
      </section>
      <section aria-labelledby="settings-keys">
        <h2 id="settings-keys">Keys</h2>
        <Switch words="Use keys on pages" on={settings.keysOn} onChange={(keysOn) => onChange({ keysOn })}>
          They act once you have moved to a paper or the bar, and never while you type.
        </Switch>
        <KeySettings keys={settings.keys} onKeys={(keys) => onChange({ keys })} />
      </section>
    </div>
  );
}
