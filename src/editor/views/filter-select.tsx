import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';

interface FilterSelectProps<Name extends string> {
  readonly label: string;
  /** Keys of the texts, by name. */
  readonly titles: Readonly<Record<Name, string>>;
  readonly chosen: Signal<Name>;
}

/** Which part of a view's list is shown. */
export function FilterSelect<Name extends string>({
  label,
  titles,
  chosen,
}: FilterSelectProps<Name>): VNode {
  return (
    <label class="align-filter">
      <span>{label}</span>
      <select
        value={chosen.value}
        onChange={(event) => (chosen.value = event.currentTarget.value as Name)}
      >
        {Object.entries<string>(titles).map(([name, title]) => (
          <option key={name} value={name}>
            {t(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
