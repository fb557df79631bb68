import type { FixTermAnswer } from '../../../server/api/terminology.ts';
import { t } from '../../i18n/translate.ts';

/**
 * What a preview of a fix came to: how many places, and where nothing can be done, why.
 *
 * @param from the renderings that are to go
 * @param canFix whether the editor changes the side they stand on
 */
export function describeFix(
  { total, lines = [] }: FixTermAnswer,
  from: readonly string[],
  canFix: boolean,
): string {
  if (from.length === 0) return t('terminology:fix.noneTicked');
  if (!canFix) return t('terminology:fix.inSource', { count: total });
  if (total > 0 && lines.every(({ canChoose }) => !canChoose))
    return t('terminology:fix.noneFree', { count: total });
  const sure = lines.filter(({ doubt }) => doubt === undefined).length;
  if (sure === 0) return t('terminology:fix.noneSure', { count: total });
  return t('terminology:fix.found', { count: total, sure });
}
