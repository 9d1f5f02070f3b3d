import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Download } from '../kit/Download.tsx';
import { Row } from '../kit/Entries.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Shown } from '../kit/States.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { troubleIn } from '../ledger/problem.ts';
import { addresses } from '../shell/addresses.ts';
import { Findings } from './Findings.tsx';
import styles from './ImportPage.module.css';
import { ImportStateTag } from './ImportState.tsx';
import { change, type Import, isInWork, readImport, readImports, rejectsOf } from './imports.ts';
import { Preview } from './Preview.tsx';

/** One import: what would come of it, how far it is, and what was not taken. */
export function ImportPage() {
  const t = useTranslations('imports');
  const { import: id } = useParams({ from: '/imports/$import' });
  const read = useQuery({
    queryKey: ['imports', id],
    queryFn: () => readImport(id),
    refetchInterval: query => (isInWork(query.state.data?.state) ? 1_000 : false),
  });
  return (
    <Page
      title={read.data ? t(`kinds.${read.data.kind}`) : t('title')}
      over={<Link href={addresses.imports()}>{t('all')}</Link>}
    >
      <Shown of={read} rows={4}>
        {one => <One import={one} />}
      </Shown>
    </Page>
  );
}

function One({ import: one }: { import: Import }) {
  const t = useTranslations('imports');
  const figures = useFigures();
  const kinds = useQuery({ queryKey: ['imports'], queryFn: readImports, staleTime: 60_000 });
  const kind = kinds.data?.kinds.find(each => each.kind === one.kind);
  const isSent = one.state !== 'CHECKING' && one.state !== 'CHECKED';
  return (
    <>
      <p className={styles.name} translate="no">
        {one.label ? `${one.name} · ${one.label}` : one.name}
      </p>
      <Facts
        facts={[
          { name: t('state'), value: <ImportStateTag state={one.state} /> },
          ...(isSent
            ? [
                { name: t('lines'), value: figures.count(one.figures.linesTaken) },
                { name: t('rejected'), value: figures.count(one.figures.linesRejected) },
                { name: t('accepted'), value: figures.count(one.figures.accepted) },
                { name: t('repeated'), value: figures.count(one.figures.repeated) },
                { name: t('refused'), value: figures.count(one.figures.refused) },
              ]
            : []),
        ]}
      />
      {isInWork(one.state) && (
        <progress
          className={styles.progress}
          aria-label={t('progress')}
          max={100}
          {...(one.state === 'WAITING' ? {} : { value: one.figures.percent })}
        />
      )}
      <Stopped import={one} />
      <Acts import={one} />
      {one.preview && one.state === 'CHECKED' && <Preview of={one.preview} hasLedger={kind?.preview ?? false} />}
      {one.findings.length > 0 && (
        <Section title={isSent ? t('findings') : t('findingsBefore')}>
          <Row>
            <Download href={rejectsOf(one.id)}>{isSent ? t('rejects') : t('rejectsBefore')}</Download>
          </Row>
          {one.state === 'DONE' && <p className="small">{t('again')}</p>}
          <Findings rows={one.findings} columns={kind?.columns ?? []} />
        </Section>
      )}
      <p className="small quiet">{t('kept', { when: figures.moment(one.removedAt) })}</p>
    </>
  );
}

/** Why it has stopped, and the server's own words where they say more. */
function Stopped({ import: one }: { import: Import }) {
  const t = useTranslations('imports');
  return one.stop ? (
    <div role="alert">
      <p>
        {one.stop.reason === 'NOT_PERMITTED'
          ? t('stop.NOT_PERMITTED', { permission: one.stop.permission ?? '' })
          : t(`stop.${one.stop.reason}`)}
      </p>
      {one.stop.detail && (
        <p className="small quiet" lang="en">
          {one.stop.detail}
        </p>
      )}
    </div>
  ) : null;
}

function Acts({ import: one }: { import: Import }) {
  const t = useTranslations('imports');
  const words = useTroubleWords();
  const client = useQueryClient();
  const acting = useMutation({
    networkMode: 'always',
    mutationFn: (to: 'start' | 'cancel') => change(one.id, to),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
  const isReady = one.state === 'CHECKED' || one.state === 'PAUSED';
  const count = (one.preview?.changing ?? 0) + (one.preview?.staying ?? 0);
  return isReady || isInWork(one.state) ? (
    <>
      <Fault of={{ fault: acting.error ? words(troubleIn(acting.error)) : undefined }} />
      <Row>
        {isReady && (
          <Button
            look="primary"
            isPending={acting.isPending}
            isDisabled={one.state === 'CHECKED' && count === 0}
            onPress={() => acting.mutate('start')}
          >
            {one.state === 'PAUSED' ? t('goOn') : t('start', { count })}
          </Button>
        )}
        <Button isPending={acting.isPending} onPress={() => acting.mutate('cancel')}>
          {t('cancel')}
        </Button>
      </Row>
    </>
  ) : null;
}
