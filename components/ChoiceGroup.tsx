/** One question with its named answers. */
import { useId } from 'preact/hooks';

export interface Answer<T extends string> {
  value: T;
  label: string;
  /** What it means in practice. */
  detail?: string;
}

interface ChoiceGroupProps<T extends string> {
  question: string;
  answers: readonly Answer<T>[];
  chosen: T;
  onChoose(value: T): void;
}

/** Native radio buttons in a fieldset. */
export function ChoiceGroup<T extends string>({ question, answers, chosen, onChoose }: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="pw-choice">
      <legend>{question}</legend>
      {answers.map(({ value, label, detail }) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>
            {label}
            {detail && <span class="pw-detail">{detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
