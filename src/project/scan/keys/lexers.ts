/**
 * What is used of `i18next-parser`, and of the TypeScript inside it. The build puts both into this
 * one module (scripts/bundle-lexers.mjs), so that nobody has to install them: see
 * docs/decisions/0017-scan-with-i18next-parser.md.
 */
export { HandlebarsLexer, JsxLexer } from 'i18next-parser';
export type { HandlebarsArguments } from 'i18next-parser';
