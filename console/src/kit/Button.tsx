import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

type Props = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  /** One primary button a page. */
  look?: 'primary' | 'plain' | 'bare';
  children: ReactNode;
};

/**
 * A button. While what it has begun is pending it does nothing, and keeps the focus. (The library's own pending state
 * leaves images behind that say what is gone by then.)
 */
export function Button({ look = 'plain', isPending, onPress, ...rest }: Props) {
  const pressing = onPress && !isPending ? { onPress } : {};
  return (
    <AriaButton
      {...rest}
      {...pressing}
      {...(isPending ? { 'aria-disabled': true } : {})}
      className={`${styles.button} ${styles[look]} ${isPending ? styles.pending : ''}`}
    />
  );
}
