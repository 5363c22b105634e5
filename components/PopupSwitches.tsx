/** The popup's foot: where words are marked, and the ways to everything else. */
import { Switch } from './Switch.tsx';

interface PopupSwitchesProps {
  /** Null where the page has no site to switch. */
  site: string | null;
  onHere: boolean;
  onEverywhere: boolean;
  /** Null where there are no marks to hide. */
  marksHidden: boolean | null;
  onSwitchHere(on: boolean): void;
  onSwitchEverywhere(on: boolean): void;
  onToggleMarks(): void;
  glossaryUrl: string;
  optionsUrl: string;
}

/** Every switch acts at once. */
export function PopupSwitches(props: PopupSwitchesProps) {
  const { site, onHere, onEverywhere, marksHidden } = props;
  return (
    <footer class="pw-foot">
      <fieldset>
        <legend>Mark words</legend>
        {site !== null && (
          <Switch
            label="On this site"
            detail={site}
            on={onHere && onEverywhere}
            disabled={!onEverywhere}
            onChange={props.onSwitchHere}
          />
        )}
        <Switch label="Everywhere" on={onEverywhere} onChange={props.onSwitchEverywhere} />
      </fieldset>
      <nav aria-label="More">
        {marksHidden !== null && (
          <button type="button" class="pw-link" onClick={props.onToggleMarks}>
            {marksHidden ? 'Show marks on this page again' : 'Hide marks on this page now'}
          </button>
        )}
        <a href={props.glossaryUrl} target="_blank" rel="noopener">
          All words
        </a>
        <a href={props.optionsUrl} target="_blank" rel="noopener">
          Choices
        </a>
      </nav>
    </footer>
  );
}
