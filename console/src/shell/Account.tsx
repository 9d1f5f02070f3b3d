import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type Me, nameOf, signOut } from '../access/me.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import type { Language } from '../kit/figures.ts';
import { Icon } from '../kit/Icon.tsx';
import { type Look, useLook } from '../kit/Look.tsx';
import { useRoleWord } from '../messages/roles.ts';
import styles from './Account.module.css';
import { addresses } from './addresses.ts';

const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'zh', name: '中文' },
] as const;

/** Who has signed in, how the console looks to them, and the way out. */
export function Account({ me }: { me: Me }) {
  const t = useTranslations('account');
  const roleWord = useRoleWord();
  const { language, look, setLanguage, setLook } = useLook();
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    // Nothing of what somebody has seen stays for whoever comes next; a page made anew has forgotten all.
    onSettled: () => {
      client.clear();
      location.assign('/console/');
    },
  });
  const name = nameOf(me.principal);
  const roles = [...new Set((me.roles ?? []).map(grant => roleWord(grant.role)))];
  const places = [...new Set((me.roles ?? []).flatMap(grant => [...grant.locations, ...grant.regions]))];
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-label={t('open', { name })}>
        <Icon name="person" />
        <span className={styles.name}>{name}</span>
      </Button>
      <Dialog title={name} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className={styles.account}>
          <p className="quiet">
            {roles.join(' · ')}
            {places.length > 0 && ` · ${places.join(', ')}`}
          </p>
          <div className={styles.choices}>
            <Choice
              label={t('language')}
              options={LANGUAGES}
              value={language}
              onChange={id => setLanguage(id as Language)}
            />
            <Choice
              label={t('look')}
              options={(['system', 'light', 'dark'] as const).map(id => ({ id, name: t(`looks.${id}`) }))}
              value={look}
              onChange={id => setLook(id as Look)}
            />
          </div>
          <p className="small quiet">{t('keys')}</p>
          <div className={styles.ways}>
            <span className={styles.links}>
              <Link href={addresses.sessions()}>{t('sessions')}</Link>
              <Link href="/graphiql" target="_blank">
                GraphiQL
              </Link>
              <Link href="/api-docs/" target="_blank">
                {t('api')}
              </Link>
            </span>
            <Button onPress={() => leave.mutate()} isPending={leave.isPending}>
              {t('signOut')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
