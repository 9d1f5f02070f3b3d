import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { DevicesDocument, type DevicesQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Enrolment } from './Enrolment.tsx';

type Device = NonNullable<DevicesQuery['devices']>['edges'][number]['node'];

const route = getRouteApi('/devices');

/** Devices whose journals are followed: how far, whether something is wrong, and the way to let one in or end it. */
export function DevicesPage() {
  const t = useTranslations('devices');
  const { location } = route.useSearch();
  const navigate = route.useNavigate();
  const mayManage = useMay('devices.manage');
  const list = useList(
    ['devices', location],
    after => ask(DevicesDocument, { location: location ?? null, after }),
    page => page.devices,
    { everyMs: 30_000 },
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayManage && (
            <Opens label={t('letIn')} look="primary">
              {close => <Enrolment onDone={close} />}
            </Opens>
          )}
        </>
      }
    >
      <Filters label={t('title')}>
        <LocationChoice
          value={location}
          onChange={to => void navigate({ search: to ? { location: to } : {}, replace: true })}
        />
      </Filters>
      <Rows of={list} list={page => page.devices} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Device[]; rest: Rest<Device> }) {
  const t = useTranslations('devices');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayManage = useMay('devices.manage');
  const { of } = useLocations();
  const columns: readonly Column<Device>[] = [
    {
      key: 'device',
      header: t('device'),
      cell: device => <Named name={device.id} under={enumWord('DeviceKind', device.kind)} />,
      file: [
        { header: t('device'), value: device => device.id },
        { header: t('kind'), value: device => enumWord('DeviceKind', device.kind) },
      ],
    },
    {
      key: 'where',
      header: t('where'),
      cell: device => (
        <Named name={of(device.location)?.name ?? device.location} under={device.register ?? undefined} />
      ),
      file: [
        { header: t('where'), value: device => device.location },
        { header: written('register'), value: device => device.register },
      ],
    },
    {
      key: 'told',
      header: t('told'),
      isExtra: true,
      cell: device => (
        <Named
          name={
            <span className="figure">
              {device.toldAt ? figures.moment(device.toldAt, of(device.location)?.zone) : t('nothing')}
            </span>
          }
          under={t('entry', { seq: device.seq })}
        />
      ),
      file: [
        { header: t('told'), value: device => ({ moment: device.toldAt, zone: of(device.location)?.zone }) },
        { header: written('sequence'), value: device => device.seq },
      ],
    },
    {
      key: 'enrolled',
      header: t('enrolled'),
      isExtra: true,
      cell: device => (
        <Named
          name={<span className="figure">{figures.moment(device.enrolledAt, of(device.location)?.zone)}</span>}
          under={t('key', { key: device.key })}
        />
      ),
      file: device => ({ moment: device.enrolledAt, zone: of(device.location)?.zone }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: device => <State device={device} />,
      file: [
        { header: t('state'), value: device => t(device.revokedAt ? 'revoked' : device.forked ? 'forked' : 'works') },
        { header: t('found'), value: device => device.findings },
        { header: written('reason'), value: device => device.revokedBecause },
      ],
    },
    ...(mayManage
      ? [
          {
            key: 'end',
            header: t('revoke'),
            file: [],
            cell: (device: Device) =>
              device.revokedAt ? null : (
                <WithReason
                  label={t('revoke')}
                  renews={['devices']}
                  onReason={(act, reason) => act('devices.RevokeDevice', { deviceId: device.id, reason })}
                >
                  <p>{t('revokeWhat')}</p>
                </WithReason>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={device => device.id}
      href={device => addresses.deviceFindings({ device: device.id })}
      rest={rest}
    />
  );
}

function State({ device }: { device: Device }) {
  const t = useTranslations('devices');
  const found = device.findings === 0 ? undefined : t('findings', { count: device.findings });
  if (device.revokedAt) {
    return <Named name={<Tag tone="bad">{t('revoked')}</Tag>} under={device.revokedBecause ?? undefined} />;
  }
  if (device.forked) {
    return <Named name={<Tag tone="bad">{t('forked')}</Tag>} under={found} />;
  }
  return device.findings === 0 ? <Tag tone="good">{t('works')}</Tag> : <Tag tone="warn">{found}</Tag>;
}
