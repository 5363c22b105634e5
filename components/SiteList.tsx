/** The sites on which marking is switched off. */
import { useRef } from 'preact/hooks';

interface SiteListProps {
  sites: readonly string[];
  onRemove(site: string): void;
}

/** After a removal the focus goes to the heading, since its button is gone. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="pw-sites">
      <h2 ref={heading} tabIndex={-1}>
        Sites where words are not marked
      </h2>
      {sites.length === 0 ? (
        <p class="pw-detail">None. The toolbar button switches a site off.</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="pw-button"
                onClick={() => {
                  onRemove(site);
                  heading.current?.focus();
                }}
              >
                Remove<span class="pw-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
