import type { Content, InlineCode } from '../model/content.ts';

/**
 * Which codes of content are pairs that can be one element with the text inside: the position in
 * `content` of each opening half, to that of its closing half. Where two pairs cross, the one that
 * closes first is the element and the other stays two halves.
 *
 * @param canEnclose Which codes may be such elements at all; all when absent.
 */
export function pairCodes(
  content: Content,
  canEnclose: (code: InlineCode) => boolean = () => true,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string' || part.kind === 'standalone' || !canEnclose(part)) continue;
    if (part.kind === 'open') {
      open.push(at);
      continue;
    }
    const partner = open.findLastIndex((start) => {
      const code = content[start];
      return typeof code === 'object' && code.id === part.id && code.annotation === part.annotation;
    });
    if (partner === -1) continue;
    pairs.set(open[partner]!, at);
    // What was opened inside and is still open crosses this pair, or has no other half here.
    open.length = partner;
  }
  return pairs;
}
