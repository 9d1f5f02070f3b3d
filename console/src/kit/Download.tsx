import type { ReactNode } from 'react';
import styles from './Download.module.css';

/** A document that the server makes: opened beside the page, by the session of the browser. */
export function Download({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.download} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
