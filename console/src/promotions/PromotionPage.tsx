import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { WithReason } from '../access/WithReason.tsx';
import { History } from '../audit/History.tsx';
import { PromotionDocument, type PromotionQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn } from '../ledger/days.ts';
import { request } from '../ledger/door.ts';
import { Failure } from '../ledger/problem.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Effect } from './Effect.tsx';
import styles from './Promotion.module.css';
import { toneOf } from './PromotionsPage.tsx';
import { type Rule, textOf } from './rule.ts';

type Promotion = NonNullable<PromotionQuery['promotion']>;
type Version = Promotion['versions'][number];

const route = getRouteApi('/promotions/$promotion');

/** A promotion: its versions, how much of it was used, what it has done. */
export function PromotionPage() {
  const t = useTranslations('promotion');
  const { promotion: id } = route.useParams();
  const read = useQuery({ queryKey: ['promotion', id], queryFn: () => ask(PromotionDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ promotion }) =>
        promotion ? (
          <One promotion={promotion} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.promotions()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function One({ promotion }: { promotion: Promotion }) {
  const t = useTranslations('promotion');
  const enumWord = useEnumWord();
  const figures = useFigures();
  const mayDraft = useMay('pricing.draft-promotions');
  const mayPublish = useMay('pricing.publish-promotions');
  const mayReport = useMay('sales.report');
  const mayHistory = useMay('audit.history');
  const isOver = promotion.state === 'STOPPED';
  return (
    <Page
      title={promotion.name}
      over={<Link href={addresses.promotions()}>{t('toList')}</Link>}
      aside={<Tag tone={toneOf(promotion.state)}>{enumWord('PromotionState', promotion.state)}</Tag>}
    >
      {promotion.stoppedBecause && (
        <p>
          {t('stopped', {
            reason: promotion.stoppedBecause,
            moment: promotion.stoppedAt ? figures.moment(promotion.stoppedAt) : '',
          })}
        </p>
      )}
      <Row>
        {mayDraft && !isOver && <Link href={addresses.editPromotion(promotion.id)}>{t('nextVersion')}</Link>}
        {mayPublish && !isOver && promotion.state !== 'DRAFT' && (
          <WithReason
            label={t('stop')}
            renews={['promotion', 'promotions']}
            onReason={(act, reason) => act('pricing.StopPromotion', { promotion: promotion.id, reason })}
          >
            <p>{t('stopWhat')}</p>
          </WithReason>
        )}
      </Row>
      <Uses promotion={promotion} />
      <Section title={t('versions')}>
        <ol className={styles.versions}>
          {[...promotion.versions].reverse().map(version => (
            <li key={version.version}>
              <OneVersion promotion={promotion} version={version} />
            </li>
          ))}
        </ol>
      </Section>
      {mayReport && promotion.state !== 'DRAFT' && <Effect promotion={promotion.id} />}
      {mayHistory && (
        <Section title={t('history')}>
          <History stream={`promotion-${promotion.id}`} />
        </Section>
      )}
    </Page>
  );
}

function Uses({ promotion }: { promotion: Promotion }) {
  const t = useTranslations('promotion');
  const figures = useFigures();
  const { uses } = promotion;
  if (uses.total == null && uses.budgetMinor == null && uses.stores.length === 0) {
    return null;
  }
  return (
    <Section title={t('quota')}>
      <Facts
        facts={[
          {
            name: t('used'),
            value: figures.count(uses.used),
            note: uses.total != null && t('of', { total: figures.count(uses.total) }),
          },
          {
            name: t('given'),
            value: figures.money(uses.benefitMinor),
            note: uses.budgetMinor != null && t('of', { total: figures.money(uses.budgetMinor) }),
          },
          ...(uses.overused > 0 ? [{ name: t('overused'), value: figures.count(uses.overused) }] : []),
        ]}
      />
      {uses.stores.length > 0 && (
        <Entries
          entries={uses.stores.map(store => ({
            key: store.location,
            name: store.location,
            under: t('left', { uses: figures.count(store.leftUses) }),
            value: t('times', { count: store.used }),
          }))}
        />
      )}
    </Section>
  );
}

function OneVersion({ promotion, version }: { promotion: Promotion; version: Version }) {
  const t = useTranslations('promotion');
  const figures = useFigures();
  const mayPublish = useMay('pricing.publish-promotions');
  const mayTry = useMay('pricing.what-if');
  const holds = version.version === promotion.holdingVersion;
  return (
    <>
      <div className={styles.head}>
        <Named
          name={t('version', { version: version.version })}
          under={[
            version.author,
            figures.moment(version.draftedAt),
            version.from && t('published', { by: version.publishedBy ?? '', moment: figures.moment(version.from) }),
            version.until && t('until', { moment: figures.moment(version.until) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
        <Row>
          {holds && <Tag tone="good">{t('holds')}</Tag>}
          {mayTry && <WhatIfOf promotion={promotion.id} version={version.version} />}
          {mayPublish && !version.from && promotion.state !== 'STOPPED' && (
            <Opens label={t('publish')}>
              {close => <Publication promotion={promotion.id} version={version.version} onDone={close} />}
            </Opens>
          )}
        </Row>
      </div>
      <details>
        <summary className="small">{t('json')}</summary>
        <section aria-label={t('json')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
          <pre className={styles.rule} translate="no" tabIndex={0}>
            {textOf(version.rule as Rule)}
          </pre>
        </section>
      </details>
    </>
  );
}

/** From when on a version holds: at once where nothing is told. */
function Publication({ promotion, version, onDone }: { promotion: string; version: number; onDone: () => void }) {
  const t = useTranslations('promotion');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const act = useAct(['promotion', 'promotions'], onDone);
  const isOrdered = from === '' || until === '' || from < until;
  return (
    <Form
      submit={t('publish')}
      act={act}
      isComplete={isOrdered}
      onSubmit={() =>
        act.act('pricing.PublishPromotion', {
          promotion,
          version,
          ...(from === '' ? {} : { from: new Date(from).toISOString() }),
          ...(until === '' ? {} : { until: new Date(until).toISOString() }),
        })
      }
    >
      <p>{t('publishWhat')}</p>
      <Beside>
        <Field label={t('from')} type="datetime-local" value={from} onChange={setFrom} />
        <Field
          label={t('end')}
          type="datetime-local"
          value={until}
          onChange={setUntil}
          fault={isOrdered ? undefined : t('order')}
        />
      </Beside>
      <SecondPerson act={act} />
    </Form>
  );
}

/** Tries a version on what was sold in the last ninety days. */
function WhatIfOf({ promotion, version }: { promotion: string; version: number }) {
  const t = useTranslations('promotion');
  const words = useTroubleWords();
  const router = useRouter();
  const today = clockIn(undefined).day;
  const begin = useMutation({
    mutationFn: () =>
      request('POST', '/v1/what-if', {
        draft: { promotion, version },
        fromDay: addDays(today, -90),
        untilDay: addDays(today, 1),
      }) as Promise<{ job: string }>,
    onSuccess: ({ job }) => router.history.push(addresses.whatIf(job)),
  });
  return (
    <>
      {begin.error instanceof Failure && (
        <span role="alert" className="small">
          {words(begin.error.trouble)}
        </span>
      )}
      <Button isPending={begin.isPending} onPress={() => begin.mutate()}>
        {t('whatIf')}
      </Button>
    </>
  );
}
