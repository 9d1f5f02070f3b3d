import type { ReactNode } from 'react';
import styles from './Picture.module.css';

/** Sizes that the server keeps, by the most pixels of the longer side. */
type Size = 96 | 320 | 960;

type Props = {
  hash: string;
  size: Size;
  /** What is to be seen on it; empty where words beside it say the same. */
  alt: string;
  className?: string | undefined;
};

/** A picture, once it is in sight. Where it cannot be had, as without a line, its box stays empty. */
export function Picture({ hash, size, alt, className }: Props) {
  return (
    <img
      key={hash}
      src={`/v1/pictures/${hash}?size=${size}`}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={`${styles.picture} ${className ?? ''}`}
      onError={event => {
        event.currentTarget.style.visibility = 'hidden';
      }}
    />
  );
}

/** A row of a list that begins with a small picture; those without have room in its place. */
export function Pictured({ hash, children }: { hash: string | null | undefined; children: ReactNode }) {
  return (
    <span className={styles.pictured}>
      <span className={styles.small}>{hash && <Picture hash={hash} size={96} alt="" />}</span>
      {children}
    </span>
  );
}
