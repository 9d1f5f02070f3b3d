import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { CouponCampaignsDocument, type CouponCampaignsQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Download } from '../kit/Download.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { wholeOf } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { Campaign } from './Campaign.tsx';
import { CodeCheck } from './CodeCheck.tsx';

type Campaigns = NonNullable<CouponCampaignsQuery['couponCampaigns']>['edges'][number]['node'];

/** Campaigns of coupons: what became of them, their codes, and whether a code works. */
export function CouponsPage() {
  const t = useTranslations('coupons');
  const mayManage = useMay('coupons.manage');
  const mayCheck = useMay('coupons.check');
  const list = useList(
    ['campaigns'],
    after => ask(CouponCampaignsDocument, { after }),
    page => page.couponCampaigns,
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayManage && (
            <Opens label={t('open')} look="primary">
              {close => <Campaign onDone={close} />}
            </Opens>
          )}
        </>
      }
    >
      {mayCheck && <CodeCheck />}
      <Rows of={list} list={page => page.couponCampaigns} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Campaigns[]; rest: Rest<Campaigns> }) {
  const t = useTranslations('coupons');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Campaigns>[] = [
    {
      key: 'name',
      header: t('campaign'),
      cell: one => <Named name={one.name} under={`${one.campaign} · ${enumWord('CodeKind', one.kind)}`} />,
      file: [
        { header: t('campaign'), value: one => one.name },
        { header: written('id'), value: one => one.campaign },
        { header: written('kind'), value: one => enumWord('CodeKind', one.kind) },
      ],
    },
    {
      key: 'until',
      header: t('until'),
      isExtra: true,
      cell: one => (
        <span className="figure">
          {one.until
            ? figures.moment(one.until)
            : one.daysAfterIssue != null
              ? t('days', { days: one.daysAfterIssue })
              : t('forGood')}
        </span>
      ),
      file: one =>
        one.until
          ? { moment: one.until, zone: undefined }
          : one.daysAfterIssue != null
            ? t('days', { days: one.daysAfterIssue })
            : t('forGood'),
    },
    {
      key: 'redeemed',
      header: t('redeemed'),
      isFigure: true,
      cell: one => (
        <Named
          name={figures.count(one.redeemed)}
          under={one.generated > 0 ? t('of', { count: figures.count(one.generated) }) : undefined}
        />
      ),
      file: [
        { header: t('redeemed'), value: one => one.redeemed },
        { header: written('total'), value: one => one.generated },
      ],
    },
    {
      key: 'benefit',
      header: t('benefit'),
      isFigure: true,
      isExtra: true,
      cell: one => (
        <Named
          name={figures.money(one.benefitMinor)}
          under={
            one.doubled > 0 ? t('doubled', { count: one.doubled, amount: figures.money(one.lossMinor) }) : undefined
          }
        />
      ),
      file: one => ({ minor: one.benefitMinor }),
    },
    {
      key: 'do',
      header: t('state'),
      cell: one =>
        one.closedAt ? (
          <Named name={<Tag tone="plain">{t('closed')}</Tag>} under={one.closedBecause ?? undefined} />
        ) : (
          <Ways campaign={one} />
        ),
      file: [
        { header: t('state'), value: one => (one.closedAt ? t('closed') : undefined) },
        { header: written('reason'), value: one => one.closedBecause },
      ],
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={one => one.campaign} rest={rest} />;
}

function Ways({ campaign }: { campaign: Campaigns }) {
  const t = useTranslations('coupons');
  const mayManage = useMay('coupons.manage');
  const mayExport = useMay('coupons.export-codes');
  if (!mayManage && !mayExport) {
    return <Tag tone="good">{t('runs')}</Tag>;
  }
  return (
    <Row>
      {mayManage && campaign.kind !== 'BEARER' && (
        <Opens label={t('generate')}>{close => <Codes campaign={campaign.campaign} onDone={close} />}</Opens>
      )}
      {mayExport && campaign.kind !== 'BEARER' && campaign.generated > 0 && (
        <Download href={`/v1/coupon-campaigns/${encodeURIComponent(campaign.campaign)}/codes.csv`}>
          {t('codes')}
        </Download>
      )}
      {mayManage && (
        <WithReason
          label={t('close')}
          look="bare"
          renews={['campaigns']}
          onReason={(act, reason) => act('coupons.CloseCampaign', { campaign: campaign.campaign, reason })}
        >
          <p>{t('closeWhat')}</p>
        </WithReason>
      )}
    </Row>
  );
}

function Codes({ campaign, onDone }: { campaign: string; onDone: () => void }) {
  const t = useTranslations('coupons');
  const tx = useTranslations('entry');
  const [text, setText] = useState('');
  const act = useAct(['campaigns'], onDone);
  const count = wholeOf(text);
  const isCount = count !== undefined && count > 0;
  return (
    <Form
      submit={t('generate')}
      act={act}
      isComplete={isCount}
      onSubmit={() => isCount && act.act('coupons.GenerateCodes', { campaign, count })}
    >
      <Field
        label={t('howMany')}
        value={text}
        onChange={setText}
        inputMode="numeric"
        maxLength={7}
        autoFocus
        fault={text !== '' && !isCount ? tx('noNumber') : undefined}
      />
    </Form>
  );
}
