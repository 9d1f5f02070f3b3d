import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Tag.module.css';

/** A state in a word. Its colour is never all there is: what is bad or needs attention has an icon too. */
export function Tag({ tone, children }: { tone: 'plain' | 'good' | 'warn' | 'bad'; children: ReactNode }) {
  const icon: IconName | undefined =
    tone === 'bad' || tone === 'warn' ? 'alert' : tone === 'good' ? 'check' : undefined;
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
