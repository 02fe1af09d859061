import type { AddedSites as Sites } from './added-sites.ts';

/** Sites that the reader has added to those that are always marked. */
export function AddedSites({ sites }: { readonly sites: Sites }) {
  const hosts = sites.hosts.value;
  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites">Sites you added</h2>
      {hosts.length === 0 ? (
        <p class="setting-more">
          None. On any page, open the popup from the toolbar: it counts the papers there, and offers to mark
          that site always.
        </p>
      ) : (
        <ul class="added-sites">
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button
                type="button"
                class="quiet-button"
                aria-label={`Remove ${host}`}
                onClick={() => void sites.remove(host)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
