const files = import.meta.glob<object>('./tr/*.json', { eager: true, import: 'default' });

/** The texts of one language by namespace: a file each. */
export const texts: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice(path.lastIndexOf('/') + 1, -5), words]),
);
