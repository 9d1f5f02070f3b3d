import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Entries } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Page } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { request } from '../ledger/door.ts';

type Session = { id: string; createdAt: string; usedAt: string; endsAt: string; userAgent: string; current: boolean };

/** Where somebody has signed in themselves, and the way to sign out there. */
export function SessionsPage() {
  const t = useTranslations('sessions');
  const figures = useFigures();
  const client = useQueryClient();
  const read = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => ((await request('GET', '/v1/sessions')) as { sessions: readonly Session[] }).sessions,
  });
  const end = useMutation({
    mutationFn: (id: string) => request('DELETE', `/v1/sessions/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Page title={t('title')}>
      <Shown of={read} rows={2}>
        {sessions =>
          sessions.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Entries
              entries={sessions.map(session => ({
                key: session.id,
                name: session.userAgent || t('unknown'),
                under: t('times', {
                  since: figures.moment(session.createdAt),
                  used: figures.moment(session.usedAt),
                  until: figures.moment(session.endsAt),
                }),
                value: session.current ? (
                  <Tag tone="good">{t('this')}</Tag>
                ) : (
                  <Button isPending={end.isPending} onPress={() => end.mutate(session.id)}>
                    {t('end')}
                  </Button>
                ),
              }))}
            />
          )
        }
      </Shown>
    </Page>
  );
}
