import { FormatError } from '../../../model/format-error.ts';
import { buildLineIndex } from '../../../model/positions/line-column.ts';
import { extractHtmlKeys } from './extract-html-keys.ts';
import type { ExtractedKeys, ExtractorSettings, KeyExtractor } from './key-extractor.ts';
import { maskVue } from './mask-vue.ts';
import { PositionedHandlebarsLexer } from './positioned-handlebars-lexer.ts';
import { PositionedLexer, type SourceFault } from './positioned-lexer.ts';

const SCRIPTS = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'];
const TEMPLATES = ['.hbs', '.handlebars'];
const PAGES = ['.html', '.htm'];

/** The extractor that stands on `i18next-parser`. The build puts that package into this module (see docs/decisions). */
export function createI18nextParserExtractor(settings: ExtractorSettings): KeyExtractor {
  return {
    extensions: [...SCRIPTS, '.vue', ...TEMPLATES, ...PAGES],
    extract(text, path) {
      const extension = /\.[^./\\]*$/.exec(path)?.[0].toLocaleLowerCase('en') ?? '';
      if (TEMPLATES.includes(extension)) return new PositionedHandlebarsLexer(settings).read(text);
      if (PAGES.includes(extension)) return extractHtmlKeys(text, settings);
      if (extension === '.vue') return extractVueKeys(text, settings);
      const { fault, ...keys } = new PositionedLexer(settings).read(text, `source${extension}`);
      if (fault !== undefined) throw toError(text, fault);
      return keys;
    },
  };
}

function extractVueKeys(text: string, settings: ExtractorSettings): ExtractedKeys {
  const { code, scripts, isTypeScript } = maskVue(text);
  const name = isTypeScript ? 'source.ts' : 'source.js';
  const { fault, ...keys } = new PositionedLexer(settings).read(code, name);
  const isOurs = ({ offset }: SourceFault): boolean =>
    scripts.some(([start, end]) => start <= offset && offset <= end);
  if (fault !== undefined && isOurs(fault)) throw toError(text, fault);
  return keys;
}

function toError(text: string, { offset, message }: SourceFault): FormatError {
  const { line, column } = buildLineIndex(text)(offset);
  return new FormatError(`this is no program: ${message.replace(/\.$/, '')}`, {
    fault: 'source/syntax',
    line,
    column,
    expected: 'JavaScript or TypeScript; --ignore leaves files out',
  });
}
