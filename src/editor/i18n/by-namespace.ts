/** What is kept by path, by the name of the file alone: `./tr/on-demand/align.json` is `align`. */
export function byNamespace<T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -5), file]),
  );
}
