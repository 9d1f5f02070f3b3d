import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

type Props = {
  title: string;
  /** Above the title: what the page is a part of. */
  over?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** What a page has in common with others: one title, which is the tab's too. */
export function Page({ title, over, aside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tillbook 账房`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {over && <div className="small quiet">{over}</div>}
          <h1>{title}</h1>
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with a heading, and what tells about it beside. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Choices of a list, in a row that wraps. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.filters} aria-label={label}>
      {children}
    </search>
  );
}

/** A few figures of one thing, each with its name. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(fact => (
        <div key={fact.name} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd className="figure">{fact.value}</dd>
          {fact.note && <dd className={styles.note}>{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A thing by its name, with what tells it apart below. */
export function Named({ name, under }: { name: ReactNode; under?: ReactNode }) {
  return (
    <span className={styles.named}>
      <span className={styles.name}>{name}</span>
      {under && <span className={styles.under}>{under}</span>}
    </span>
  );
}
