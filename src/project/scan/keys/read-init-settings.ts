import type { KeySettings } from '../../../format/i18next/key-settings.ts';
import { foldText, listProperties, type SyntaxNode } from './syntax-node.ts';

/** Options that only i18next has: an `init` with one of them is its own. */
const OWN = ['lng', 'fallbackLng', 'supportedLngs', 'ns', 'defaultNS', 'resources', 'nsSeparator'];

/**
 * What a call `i18next.init({ … })` says of keys, as far as it stands there as a literal.
 *
 * @returns absent when the call is no such one
 */
export function readInitSettings(
  { expression, arguments: args = [] }: SyntaxNode,
  source: string,
): Partial<KeySettings> | undefined {
  const name = expression?.name?.text ?? expression?.text;
  if (name !== 'init' && name !== 'createInstance') return undefined;
  const options = args.find(({ properties }) => properties !== undefined);
  if (options === undefined) return undefined;
  const given = listProperties(options);
  if (!OWN.some((option) => given.has(option))) return undefined;
  const readSign = (option: string): string | false | undefined => {
    const node = given.get(option);
    if (node !== undefined && source.slice(node.pos, node.end).trim() === 'false') return false;
    return foldText(node);
  };
  const namespace = given.get('defaultNS');
  const settings = {
    defaultNamespace: foldText(namespace) ?? foldText(namespace?.elements?.[0]),
    keySeparator: readSign('keySeparator'),
    nsSeparator: readSign('nsSeparator'),
    contextSeparator: foldText(given.get('contextSeparator')),
    pluralSeparator: foldText(given.get('pluralSeparator')),
  };
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as Partial<KeySettings>;
}
