import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

type Props = Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  /** One primary button a page. */
  look?: 'primary' | 'plain' | 'bare';
  children: ReactNode;
};

export function Button({ look = 'plain', ...rest }: Props) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[look]}`} />;
}
