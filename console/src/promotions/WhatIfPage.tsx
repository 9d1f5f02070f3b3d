import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { WhatIfDocument, type WhatIfQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Columns, Entries, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { request } from '../ledger/door.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { DayBars } from './DayBars.tsx';

type WhatIf = NonNullable<WhatIfQuery['whatIf']>;
type Part = WhatIf['byStore'][number];

const route = getRouteApi('/promotions/what-if/$job');

/** What a draft would have done with what was sold: how far the trial is, and what it has found. */
export function WhatIfPage() {
  const t = useTranslations('whatIf');
  const { job } = route.useParams();
  const read = useQuery({
    queryKey: ['whatIf', job],
    queryFn: () => ask(WhatIfDocument, { job }),
    refetchInterval: query => (isRunning(query.state.data?.whatIf?.status) ? 1_000 : false),
  });
  return (
    <Page title={t('title')} over={<Link href={addresses.promotions()}>{t('toList')}</Link>}>
      <Shown of={read} rows={4}>
        {({ whatIf }) => (whatIf ? <Found whatIf={whatIf} /> : <Empty>{t('unknown')}</Empty>)}
      </Shown>
    </Page>
  );
}

function isRunning(status: WhatIf['status'] | undefined): boolean {
  return status === 'WAITING' || status === 'RUNNING';
}

function Found({ whatIf }: { whatIf: WhatIf }) {
  const t = useTranslations('whatIf');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { total } = whatIf;
  return (
    <>
      <Progress whatIf={whatIf} />
      {whatIf.failure && <p role="alert">{t('failed')}</p>}
      <Facts
        facts={[
          {
            name: t('reached'),
            value: figures.count(total.reached),
            note: t('ofBaskets', { count: total.baskets, share: figures.percent(total.reachedBp) }),
          },
          { name: t('given'), value: figures.money(total.benefitMinor) },
          {
            name: t('revenue'),
            value: figures.money(total.revenueAfterMinor),
            note: t('before', { amount: figures.money(total.revenueBeforeMinor) }),
          },
          {
            name: t('margin'),
            value: figures.money(total.marginAfterMinor),
            note: t('before', { amount: figures.money(total.marginBeforeMinor) }),
          },
          {
            name: t('nearMisses'),
            value: figures.count(total.nearMisses),
            note: t('nearMissesWhat'),
          },
          ...(whatIf.breakEvenBaskets == null
            ? []
            : [{ name: t('breakEven'), value: figures.count(whatIf.breakEvenBaskets), note: t('breakEvenWhat') }]),
        ]}
      />
      <p className="quiet">
        {enumWord('WhatIfBaseline', whatIf.baseline)} · {t('noForecast')}
      </p>
      {total.linesBelowCost > 0 && (
        <p>
          <Tag tone="bad">{t('belowCost', { count: total.linesBelowCost })}</Tag>
        </p>
      )}
      {whatIf.byDay.length > 0 && (
        <Section title={t('byDay')}>
          <DayBars
            days={whatIf.byDay.map(row => ({
              day: row.key,
              minor: row.figures.benefitMinor,
              count: row.figures.reached,
            }))}
          />
        </Section>
      )}
      <Columns>
        <Parts title={t('byStore')} parts={whatIf.byStore} />
        <Parts title={t('byCategory')} parts={whatIf.byCategory} />
      </Columns>
      {whatIf.displaced.length > 0 && (
        <Section title={t('displaced')}>
          <Entries
            entries={whatIf.displaced.map(each => ({
              key: each.promotion,
              name: <Link href={addresses.promotion(each.promotion)}>{each.promotion}</Link>,
              under: t('baskets', { count: each.baskets }),
              value: figures.money(-each.benefitMinor),
            }))}
          />
        </Section>
      )}
      {whatIf.uplifts.length > 0 && (
        <Section title={t('uplifts')}>
          <Entries
            entries={whatIf.uplifts.map(each => ({
              key: String(each.percent),
              name: t('uplift', { percent: each.percent }),
              value: figures.money(each.marginMinor),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Progress({ whatIf }: { whatIf: WhatIf }) {
  const t = useTranslations('whatIf');
  const enumWord = useEnumWord();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => request('DELETE', `/v1/what-if/${encodeURIComponent(whatIf.job)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['whatIf'] }),
  });
  const all = Math.max(1, whatIf.toPosition - whatIf.fromPosition);
  const percent = Math.min(100, Math.floor((100 * (whatIf.position - whatIf.fromPosition)) / all));
  return (
    <Row>
      <Tag tone={whatIf.status === 'DONE' ? 'good' : whatIf.status === 'FAILED' ? 'bad' : 'warn'}>
        {enumWord('WhatIfStatus', whatIf.status)}
      </Tag>
      {isRunning(whatIf.status) && (
        <>
          <progress max={100} value={percent} aria-label={t('progress')} />
          <span className="figure small">{percent} %</span>
          <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
            {t('cancel')}
          </Button>
        </>
      )}
    </Row>
  );
}

function Parts({ title, parts }: { title: string; parts: readonly Part[] }) {
  const t = useTranslations('whatIf');
  const figures = useFigures();
  const columns: readonly Column<Part>[] = [
    { key: 'key', header: title, cell: part => part.key || t('without'), file: part => part.key || t('without') },
    {
      key: 'reached',
      header: t('reached'),
      isFigure: true,
      cell: part => figures.count(part.figures.reached),
      file: part => part.figures.reached,
    },
    {
      key: 'given',
      header: t('given'),
      isFigure: true,
      cell: part => figures.money(part.figures.benefitMinor),
      file: part => ({ minor: part.figures.benefitMinor }),
    },
    {
      key: 'margin',
      header: t('margin'),
      isFigure: true,
      isExtra: true,
      cell: part => figures.money(part.figures.marginAfterMinor),
      file: part => ({ minor: part.figures.marginAfterMinor }),
    },
  ];
  return parts.length === 0 ? null : (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={parts} rowKey={part => part.key} />
    </Section>
  );
}
