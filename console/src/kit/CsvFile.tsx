import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { troubleIn } from '../ledger/problem.ts';
import { Button } from './Button.tsx';
import styles from './CsvFile.module.css';
import { download, fileName, type Part } from './csv.ts';
import { useFigures } from './Look.tsx';
import { useTroubleWords } from './Trouble.tsx';
import { type Collected, collected, type Rest } from './wholeList.ts';

/** So many rows a file takes: what spreadsheets and the memory of a phone still bear. A longer list says so. */
const MOST_ROWS = 100_000;

export type FileOf<R> = {
  /** What the list is of, in the language of whoever looks; no person's name, as the file is called so. */
  what: string;
  /** What else it is of, beside the store and the days that the address names. */
  about?: readonly string[] | undefined;
  parts: readonly Part<R>[];
  rows: readonly R[];
  /** How the list goes on; undefined where its rows are all there. */
  rest?: Rest<R> | undefined;
};

type State =
  | { is: 'idle' }
  | { is: 'reading'; rows: number }
  | { is: 'done'; rows: number }
  | { is: 'cut'; file: Collected; name: string }
  | { is: 'failed'; failure: unknown };

/** Writes a list into a file of comma-separated values: all of its rows, also those that nobody has scrolled to. */
export function CsvFile<R>({ what, about = [], parts, rows, rest }: FileOf<R>) {
  const t = useTranslations('file');
  const [state, setState] = useState<State>({ is: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return (
    <div className={styles.file}>
      <Told state={state} onTake={save} />
      {state.is === 'reading' ? (
        <Button look="bare" onPress={cancel}>
          {t('cancel')}
        </Button>
      ) : (
        <Button look="bare" aria-label={t('csvOf', { what })} onPress={() => void write()}>
          {t('csv')}
        </Button>
      )}
    </div>
  );

  async function write(): Promise<void> {
    const run = new AbortController();
    running.current = run;
    // By what the list is of now: whoever looks may choose other days before all of it is read.
    const name = fileName(what, [...about, ...shownOf(window.location.search)], new Date());
    setState({ is: 'reading', rows: 0 });
    try {
      const onRows = (read: number) => !run.signal.aborted && setState({ is: 'reading', rows: read });
      const file = await collected(parts, rest ? rest.all() : only(rows), MOST_ROWS, run.signal, onRows);
      if (file?.isCut) {
        setState({ is: 'cut', file, name });
      } else if (file) {
        save(file, name);
      }
    } catch (failure) {
      if (!run.signal.aborted) {
        setState({ is: 'failed', failure });
      }
    }
  }

  function save(file: Collected, name: string): void {
    download(name, file.content);
    setState({ is: 'done', rows: file.rows });
  }

  function cancel(): void {
    running.current?.abort();
    setState({ is: 'idle' });
  }
}

/** How far the file is, or what has become of it. */
function Told({ state, onTake }: { state: State; onTake: (file: Collected, name: string) => void }) {
  const t = useTranslations('file');
  const figures = useFigures();
  const words = useTroubleWords();
  switch (state.is) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <span className="quiet small figure">
          {t('reading', { rows: figures.count(state.rows), most: figures.count(MOST_ROWS) })}
        </span>
      );
    case 'done':
      return (
        <span role="status" className="quiet small figure">
          {t('done', { rows: figures.count(state.rows) })}
        </span>
      );
    case 'cut':
      return (
        <>
          <span role="alert" className="small">
            {t('cut', { most: figures.count(MOST_ROWS) })}
          </span>
          <Button look="bare" onPress={() => onTake(state.file, state.name)}>
            {t('takeFirst', { most: figures.count(MOST_ROWS) })}
          </Button>
        </>
      );
    case 'failed':
      return (
        <span role="alert" className="small">
          {words(troubleIn(state.failure))}
        </span>
      );
  }
}

async function* only<R>(rows: readonly R[]): AsyncGenerator<readonly R[]> {
  yield rows;
}

/** The store and the days that the address of a page names. What else it names may be a person's, and is left out. */
function shownOf(search: string): readonly string[] {
  const named = new URLSearchParams(search);
  return ['location', 'from', 'to'].flatMap(key => named.get(key)?.replaceAll('"', '') || []);
}
