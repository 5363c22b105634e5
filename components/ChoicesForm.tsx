/** All choices on one page. Props in, events out; each acts at once, so there is nothing to save. */
import { useId } from 'preact/hooks';
import type { Settings } from '../platform/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { BABY, COUNTRY, LOSS, MARKING, MENTIONS, PACES } from './choices.ts';
import { SiteList } from './SiteList.tsx';
import { Switch } from './Switch.tsx';

interface ChoicesFormProps {
  settings: Settings;
  /** The last change could not be saved. */
  failed: boolean;
  onChange(change: Partial<Settings>): void;
}

export function ChoicesForm({ settings, failed, onChange }: ChoicesFormProps) {
  const country = useId();
  return (
    <form class="pw-choices" onSubmit={(event) => event.preventDefault()}>
      <div role="alert">
        {failed && <p class="pw-failed">The browser did not save this choice. Everything is as before.</p>}
      </div>
      <section>
        <h2>Marking words</h2>
        <Switch label="Mark words on pages" on={settings.on} onChange={(on) => onChange({ on })} />
        <Switch
          label="Show the number of words on the toolbar button"
          on={settings.badge}
          onChange={(badge) => onChange({ badge })}
        />
        <ChoiceGroup
          question="When"
          answers={MARKING}
          chosen={settings.marking}
          onChoose={(marking) => onChange({ marking })}
        />
        <ChoiceGroup
          question="Mark a word"
          answers={MENTIONS}
          chosen={settings.everyMention ? 'every' : 'first'}
          onChoose={(value) => onChange({ everyMention: value === 'every' })}
        />
        <ChoiceGroup
          question="Open its explanation"
          answers={PACES}
          chosen={settings.pace}
          onChoose={(pace) => onChange({ pace })}
        />
      </section>
      <section>
        <h2>Words I prefer</h2>
        <ChoiceGroup
          question="Explanations speak of"
          answers={BABY}
          chosen={settings.baby}
          onChoose={(baby) => onChange({ baby })}
        />
        <ChoiceGroup
          question="And call a loss"
          answers={LOSS}
          chosen={settings.loss}
          onChoose={(loss) => onChange({ loss })}
        />
      </section>
      <section>
        <h2>Country</h2>
        <p class="pw-field">
          <label for={country}>Emergency numbers and rules of</label>
          <select
            id={country}
            value={settings.country}
            onChange={(event) => onChange({ country: event.currentTarget.value as Settings['country'] })}
          >
            {COUNTRY.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      </section>
      <SiteList
        sites={settings.offSites}
        onRemove={(site) => onChange({ offSites: settings.offSites.filter((off) => off !== site) })}
      />
    </form>
  );
}
