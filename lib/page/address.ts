/**
 * Calls back when the address has changed without loading. Browsers without the Navigation API tell of their history's steps;
 * what a page pushes there shows when it changes its nodes (`observe`).
 */
export function onAddressChange(window: Window, signal: AbortSignal, onChange: () => void): void {
  window.addEventListener('popstate', onChange, { signal });
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', onChange, { signal });
}
