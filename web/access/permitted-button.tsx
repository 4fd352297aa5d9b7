import { type ReactNode, useId } from 'react';
import { usePermission } from './who-am-i.ts';

/**
 * A button for an action of the policy. Whoever may not do it finds it disabled with the reason beside it, rather than
 * missing without a word. It stays focusable, so that the reason can be read by keyboard.
 */
export function PermittedButton({
  action,
  onPress,
  children,
  className,
}: {
  action: string;
  onPress: () => void;
  children: ReactNode;
  className?: string;
}) {
  const permission = usePermission(action);
  const reason = useId();
  if (permission.allowed)
    return (
      <button type="button" className={className} onClick={onPress}>
        {children}
      </button>
    );
  return (
    <span className="refused">
      <button type="button" className={className} aria-disabled="true" aria-describedby={reason}>
        {children}
      </button>
      <span id={reason} role="note" className="refused-why">
        {permission.because}
      </span>
    </span>
  );
}
