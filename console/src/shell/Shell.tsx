import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type Me, useMe } from '../access/me.ts';
import { SignInPage } from '../access/SignInPage.tsx';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { isWriting } from '../kit/rowKeys.ts';
import { Shown } from '../kit/States.tsx';
import { Account } from './Account.tsx';
import { addresses } from './addresses.ts';
import { GoAnywhere } from './GoAnywhere.tsx';
import { Pages, Rail } from './Rail.tsx';
import { placeOf, roomsOf } from './rooms.ts';
import { SavedViews } from './SavedViews.tsx';
import styles from './Shell.module.css';

/** What is around all pages: the rooms, the search, whoever has signed in. */
export function Shell() {
  const me = useMe();
  if (me.data === undefined) {
    return (
      <div className={styles.waiting}>
        <Shown of={me}>{() => null}</Shown>
      </div>
    );
  }
  return me.data === null ? <SignInPage /> : <SignedIn me={me.data} />;
}

function SignedIn({ me }: { me: Me }) {
  const t = useTranslations('shell');
  const [isGoing, setGoing] = useState(false);
  const path = useRouterState({ select: state => state.location.pathname });
  const rooms = roomsOf(me);
  const { room, page } = placeOf(rooms, path);
  useSearchKeys(() => setGoing(true));
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Link href={addresses.today()} className={styles.brand ?? ''}>
          Tillbook <span lang="zh-Hans">账房</span>
        </Link>
        <Button onPress={() => setGoing(true)} aria-label={t('search')}>
          <Icon name="search" />
          <span className={styles.searchWord}>{t('search')}</span>
          <kbd className={styles.key}>/</kbd>
        </Button>
        <Account me={me} />
      </header>
      <Rail rooms={rooms} here={room} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {room && <Pages room={room} here={page} />}
        {page && !page.isWork && isList(page.href, path) && (
          <SavedViews key={page.name} principal={me.principal} page={page} />
        )}
        <Outlet />
      </main>
      <GoAnywhere me={me} isOpen={isGoing} onClose={() => setGoing(false)} />
    </div>
  );
}

/** Whether somebody is on the list itself, and on nothing below it; Today has a day, which nobody keeps. */
function isList(href: string, path: string): boolean {
  const plain = (address: string) => address.replace(/^\/console/, '').replace(/\/$/, '');
  return plain(href) === plain(path) && plain(path) !== '';
}

/** `/` and Ctrl-K, as elsewhere. */
function useSearchKeys(onSearch: () => void): void {
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (isCommand || (event.key === '/' && !isWriting(event))) {
        event.preventDefault();
        search.current();
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
