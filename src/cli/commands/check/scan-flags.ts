import { CONFIG_FILE, type I18nextConfig } from '../../../config/config.ts';
import { parseCataloguePattern } from '../../../project/scan/catalogues/catalogue-pattern.ts';
import type { ApplicationSettings, ScanOptions } from '../../../project/scan/scan-options.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { ExitCode, Flag, Session } from '../../command.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** How the application has set up i18next. */
export const SETTING_FLAGS: readonly Flag[] = [
  { name: 'functions', value: 'LIST', summary: 'translation functions', standard: 't,$t' },
  { name: 'components', value: 'LIST', summary: 'components with texts', standard: 'Trans' },
  {
    name: 'default-namespace',
    value: 'NAME',
    summary: 'of keys that name none',
    standard: 'what i18next.init says, or translation',
  },
  {
    name: 'key-separator',
    value: 'SIGN',
    summary: 'between steps of a key; none',
    standard: 'init, or .',
  },
  {
    name: 'ns-separator',
    value: 'SIGN',
    summary: 'behind a namespace; none',
    standard: 'init, or :',
  },
  { name: 'context-separator', value: 'SIGN', summary: 'before a context', standard: 'init, or _' },
  {
    name: 'plural-separator',
    value: 'SIGN',
    summary: 'before a plural form',
    standard: 'init, or _',
  },
  {
    name: 'ignore',
    value: 'LIST',
    summary: 'files and folders that are not looked into, with * and ?',
  },
  {
    name: 'keep',
    value: 'LIST',
    summary: 'keys that are asked for in a way nobody sees, with * and ?',
  },
];

const readList = (args: Arguments, flag: string): readonly string[] | undefined =>
  args
    .text(flag)
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** @throws {UsageError} */
export function readScanOptions(args: Arguments, { config, log }: Session): ScanOptions {
  const { sourceLocale = 'en' } = readLocales(args, config);
  const targetLocale = readLocales(args, {}).targetLocale;
  const set = config.i18next ?? {};
  const given = args.text('catalogues');
  const catalogues = given ?? set.catalogues;
  if (catalogues !== undefined && parseCataloguePattern(catalogues) === undefined)
    throw new UsageError(
      `${given === undefined ? `“catalogues” of ${CONFIG_FILE}` : '--catalogues'} is “${catalogues}”`,
      'a path with {locale} in it, such as locales/{locale}/{namespace}.json',
    );
  return {
    settings: readSettings(args, set),
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
    ...(catalogues !== undefined && { catalogues }),
    ignored: readList(args, 'ignore') ?? set.ignore ?? [],
    kept: readList(args, 'keep') ?? set.keep ?? [],
    log,
  };
}

/** Flags go before the config file; what neither says is read from the code. */
function readSettings(args: Arguments, set: I18nextConfig): Partial<ApplicationSettings> {
  const readSign = (flag: string): string | false | undefined => {
    const sign = args.text(flag);
    return sign === '' || sign === 'none' || sign === 'false' ? false : sign;
  };
  const given: {
    readonly [Name in keyof ApplicationSettings]: ApplicationSettings[Name] | undefined;
  } = {
    functions: readList(args, 'functions') ?? set.functions,
    components: readList(args, 'components') ?? set.components,
    defaultNamespace: args.text('default-namespace') ?? set.defaultNamespace,
    keySeparator: readSign('key-separator') ?? set.keySeparator,
    nsSeparator: readSign('ns-separator') ?? set.nsSeparator,
    contextSeparator: args.text('context-separator') ?? set.contextSeparator,
    pluralSeparator: args.text('plural-separator') ?? set.pluralSeparator,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<ApplicationSettings>;
}

/** XLIFF files back into catalogues. */
export async function mergeScans(
  paths: readonly string[],
  { catalogues, settings }: ScanOptions,
  { io, log }: Session,
): Promise<ExitCode> {
  const { mergeScan } = await import('../../../project/scan/catalogues/merge-scan.ts');
  const pattern = catalogues === undefined ? undefined : parseCataloguePattern(catalogues);
  await mergeScan(io, paths, { ...(pattern !== undefined && { pattern }), settings, log });
  return 0;
}
