import { byNamespace } from './by-namespace.ts';

/** The texts that are needed at once, by namespace: a file each. */
export const texts: Readonly<Record<string, object>> = byNamespace(
  import.meta.glob<object>('./tr/*.json', { eager: true, import: 'default' }),
);

/** Those that come with the view or the dialog they belong to. */
export const textsOnDemand: Readonly<Record<string, () => Promise<object>>> = byNamespace(
  import.meta.glob<object>('./tr/on-demand/*.json', { import: 'default' }),
);
