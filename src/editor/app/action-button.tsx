import type { ComponentChildren, VNode } from 'preact';
import { findAction } from '../keys/action-table.ts';
import { nameAction } from '../keys/action.ts';
import { bindings } from '../keys/bindings.ts';
import { showKeys } from '../keys/show-chord.ts';
import { Icon, type IconName } from './icon.tsx';

interface ActionButtonProps {
  readonly id: string;
  readonly icon?: IconName;
  /** Shown in place of the action's name. */
  readonly children?: ComponentChildren;
  readonly className?: string;
  /** Icon alone; the name is its label. */
  readonly isBare?: boolean;
}

/** A button for a named action: its name and keys come from the table. */
export function ActionButton({
  id,
  icon,
  children,
  className = '',
  isBare = false,
}: ActionButtonProps): VNode | null {
  const action = findAction(id);
  if (action === undefined) return null;
  const name = nameAction(action);
  const chord = showKeys(id);
  return (
    <button
      type="button"
      class={className}
      title={chord === '' ? name : `${name} (${chord})`}
      aria-label={isBare ? name : undefined}
      aria-keyshortcuts={ariaKeys(bindings.value[id]?.[0])}
      disabled={action.isAvailable?.() === false}
      // the field keeps its caret
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => action.run()}
    >
      {icon && <Icon name={icon} />}
      {!isBare && <span>{children ?? name}</span>}
    </button>
  );
}

function ariaKeys(chord: string | undefined): string | undefined {
  return chord?.replace('Ctrl', 'Control').replace(/\b(Up|Down|Left|Right)$/, 'Arrow$1');
}
