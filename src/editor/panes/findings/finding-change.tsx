import type { VNode } from 'preact';
import type { ShownFinding } from '../../api/findings.ts';

interface FindingChangeProps {
  readonly finding: ShownFinding;
  /** Of the side that the finding is about. */
  readonly locale: string | undefined;
}

/** `found → replacement`, as the texts have them; nothing when a finding has neither. */
export function FindingChange({ finding, locale }: FindingChangeProps): VNode | null {
  const { found, replacement, expected } = finding;
  const wanted = replacement ?? expected?.[0];
  if (found === undefined && wanted === undefined) return null;
  return (
    <span class="finding-change" lang={locale}>
      {found !== undefined && found !== '' && <del>{showSpaces(found)}</del>}
      {wanted !== undefined && (
        <>
          {' → '}
          <ins>{wanted === '' ? '∅' : showSpaces(wanted)}</ins>
        </>
      )}
    </span>
  );
}

/** Words that are nothing but space would not be seen. */
function showSpaces(text: string): string {
  return text.trim() === '' ? text.replaceAll(/\s/gu, '␣') : text;
}
