import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { readPreference, writePreference } from '../state/preferences.ts';
import normal from './profiles/default.json' with { type: 'json' };
import matecat from './profiles/matecat.json' with { type: 'json' };
import memoq from './profiles/memoq.json' with { type: 'json' };
import omegat from './profiles/omegat.json' with { type: 'json' };
import trados from './profiles/trados.json' with { type: 'json' };

/** Action → its chords. */
export type Bindings = Readonly<Record<string, readonly string[]>>;

/** The keys of other tools; each says only where it differs from the first. */
export const profiles: Readonly<Record<string, Bindings>> = {
  default: normal,
  omegat,
  memoq,
  trados,
  matecat,
};

export const profile: Signal<string> = signal(readPreference('keys.profile', 'default'));

/** A person's own keys; they win over every profile. */
export const ownKeys: Signal<Bindings> = signal(readPreference<Bindings>('keys.own', {}));

/** The keys in force. */
export const bindings: ReadonlySignal<Bindings> = computed(() => ({
  ...profiles['default'],
  ...profiles[profile.value],
  ...ownKeys.value,
}));

/** Chord → the actions that ask for it, in the order of the table. */
export const actionsByChord: ReadonlySignal<ReadonlyMap<string, readonly string[]>> = computed(
  () => {
    const found = new Map<string, string[]>();
    for (const [id, chords] of Object.entries(bindings.value))
      for (const chord of chords) found.set(chord, [...(found.get(chord) ?? []), id]);
    return found;
  },
);

export function chooseProfile(name: string): void {
  profile.value = name in profiles ? name : 'default';
  writePreference('keys.profile', profile.value);
}

/** Gives an action other chords; `undefined` goes back to the profile's. */
export function bindAction(id: string, chords: readonly string[] | undefined): void {
  const others = Object.entries(ownKeys.value).filter(([name]) => name !== id);
  const next: Bindings = Object.fromEntries(chords ? [...others, [id, chords]] : others);
  ownKeys.value = next;
  writePreference('keys.own', next);
}
