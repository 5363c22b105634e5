/** A setting that acts at once. */

interface SwitchProps {
  label: string;
  /** What it covers, such as the site's name. */
  detail?: string | undefined;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** A native checkbox, so that label, keys and forced colours are the browser's. */
export function Switch({ label, detail, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="pw-switch">
      <span>
        {label}
        {detail && <span class="pw-detail"> {detail}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
