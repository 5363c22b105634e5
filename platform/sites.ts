/** Which sites a person switched off. A host covers its subdomains; "www." does not count. */

/** The host by which a page's site is switched, or null where a page has none (files, data, blank). */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/** Whether one of the switched-off hosts covers this site. */
export function isOff(site: string | null, offSites: readonly string[]): boolean {
  return site !== null && offSites.some((off) => site === off || site.endsWith(`.${off}`));
}

/** The list with this site switched on or off; switching on drops every host that covers it. */
export function withSite(offSites: readonly string[], site: string, on: boolean): string[] {
  const others = offSites.filter((off) => site !== off && !site.endsWith(`.${off}`));
  return on ? others : [...others, site].sort();
}
