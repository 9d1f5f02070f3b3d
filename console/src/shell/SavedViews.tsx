import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Opens } from '../kit/Opens.tsx';
import styles from './SavedViews.module.css';
import { isSameSearch, keyOf, type SavedView, viewsOf, withView } from './savedViews.ts';

type Props = { principal: string; page: { name: string; href: string } };

/** Filters of a list that somebody has given a name, in this browser: one press away, and one that keeps those of now. */
export function SavedViews({ principal, page }: Props) {
  const t = useTranslations('savedViews');
  const search = useRouterState({ select: state => state.location.searchStr });
  const key = keyOf(principal, page.name);
  const [views, setViews] = useState(() => viewsOf(localStorage.getItem(key)));
  // What another tab has kept in the meantime stays.
  const change = (to: (kept: readonly SavedView[]) => readonly SavedView[]) => {
    const next = to(viewsOf(localStorage.getItem(key)));
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  const isNew = search !== '' && !views.some(view => isSameSearch(view.search, search));
  if (views.length === 0 && !isNew) {
    return null;
  }
  return (
    <nav className={styles.views} aria-label={t('title')}>
      <Row>
        {views.map(view => (
          <span key={view.name} className={styles.view}>
            <Link
              href={page.href + view.search}
              {...(isSameSearch(view.search, search) ? { 'aria-current': 'page' as const } : {})}
            >
              {view.name}
            </Link>
            <Button
              look="bare"
              aria-label={t('forget', { name: view.name })}
              onPress={() => change(kept => kept.filter(each => each.name !== view.name))}
            >
              <Icon name="close" size={14} />
            </Button>
          </span>
        ))}
        {isNew && (
          <Opens label={t('keep')} look="bare">
            {close => (
              <Naming
                onName={name => {
                  change(kept => withView(kept, { name, search }));
                  close();
                }}
              />
            )}
          </Opens>
        )}
      </Row>
    </nav>
  );
}

function Naming({ onName }: { onName: (name: string) => void }) {
  const t = useTranslations('savedViews');
  const [name, setName] = useState('');
  return (
    <Form
      submit={t('save')}
      act={{ isPending: false, fault: undefined }}
      isComplete={name.trim() !== ''}
      onSubmit={() => onName(name.trim())}
    >
      <Field label={t('name')} value={name} onChange={setName} maxLength={40} isRequired autoFocus />
    </Form>
  );
}
