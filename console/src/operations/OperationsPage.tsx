import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { request } from '../ledger/door.ts';
import { Backups } from './Backups.tsx';
import { Confirmed } from './Confirmed.tsx';
import { Deliveries } from './Deliveries.tsx';
import { type Building, type Group, lagOf, type Progress } from './progress.ts';

/** How the server is: how far the views are behind the events, what could not be delivered, and the backups. */
export function OperationsPage() {
  const t = useTranslations('operations');
  const views = useQuery({
    queryKey: ['views'],
    queryFn: async () => (await request('GET', '/actuator/views')) as Progress,
    refetchInterval: 5_000,
  });
  const health = useQuery({
    queryKey: ['health'],
    queryFn: async () => (await request('GET', '/actuator/health')) as { status: string },
    refetchInterval: 10_000,
  });
  return (
    <Page title={t('title')} aside={<Freshness of={views} />}>
      <Shown of={views} rows={6}>
        {progress => (
          <>
            <Facts
              facts={[
                {
                  name: t('health'),
                  value: health.data ? (
                    <Tag tone={health.data.status === 'UP' ? 'good' : 'bad'}>
                      {health.data.status === 'UP' ? t('up') : t('down')}
                    </Tag>
                  ) : (
                    '…'
                  ),
                },
                { name: t('events'), value: <Count of={progress.head} /> },
                { name: t('lag'), value: <Count of={Math.max(0, progress.head - progress.position)} /> },
                { name: t('groups'), value: <Count of={progress.groups.length} /> },
              ]}
            />
            <Section title={t('views')}>
              <Groups progress={progress} />
            </Section>
          </>
        )}
      </Shown>
      <Deliveries />
      <Backups />
    </Page>
  );
}

function Count({ of }: { of: number }) {
  return useFigures().count(of);
}

/** How far a version is that is to take the place of the one that answers, how fast, and how long it will still take. */
function BeingBuilt({ building, percent }: { building: Building; percent: number }) {
  const t = useTranslations('operations');
  const figures = useFigures();
  const { version, failure, perSecond, secondsLeft } = building;
  return (
    <Named
      name={<Tag tone={failure ? 'bad' : 'warn'}>{failure ? t('notRebuilt') : t('building', { percent })}</Tag>}
      under={[
        version,
        failure,
        failure === null && perSecond ? t('rate', { rate: figures.count(perSecond) }) : undefined,
        failure === null && secondsLeft !== null ? t('left', { seconds: secondsLeft }) : undefined,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}

function Groups({ progress }: { progress: Progress }) {
  const t = useTranslations('operations');
  const mayRebuild = useMay('operations.control');
  const written = useTranslations('file');
  const figures = useFigures();
  const columns: readonly Column<Group>[] = [
    {
      key: 'name',
      header: t('group'),
      cell: group => <Named name={<span translate="no">{group.name}</span>} under={group.version} />,
      file: [
        { header: t('group'), value: group => group.name },
        { header: written('version'), value: group => group.version },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: group =>
        group.failure ? (
          <Named name={<Tag tone="bad">{t('stands')}</Tag>} under={group.failure} />
        ) : group.building ? (
          <BeingBuilt building={group.building} percent={group.percent} />
        ) : (
          <Tag tone="good">{t('follows')}</Tag>
        ),
      file: group => group.failure ?? (group.building ? t('building', { percent: group.percent }) : t('follows')),
    },
    {
      key: 'lag',
      header: t('lag'),
      isFigure: true,
      cell: group => figures.count(lagOf(group, progress.head)),
      file: group => lagOf(group, progress.head),
    },
    {
      key: 'position',
      header: t('position'),
      isFigure: true,
      isExtra: true,
      cell: group => figures.count(group.position),
      file: group => group.position,
    },
    ...(mayRebuild
      ? [
          {
            key: 'do',
            header: t('do'),
            cell: (group: Group) =>
              group.building || group.failure ? null : (
                <Confirmed
                  label={t('rebuild')}
                  title={t('rebuildTitle', { group: group.name })}
                  what={t('rebuildWhat')}
                  address={`/v1/operations/views/${encodeURIComponent(group.name)}/rebuild`}
                  renews="views"
                />
              ),
            file: [],
          },
        ]
      : []),
  ];
  const groups = [...progress.groups].sort(
    (one, other) => lagOf(other, progress.head) - lagOf(one, progress.head) || one.name.localeCompare(other.name),
  );
  return <DataTable caption={t('views')} columns={columns} rows={groups} rowKey={group => group.name} />;
}
