import type { Words } from '../messages/words.ts';

export const en = {
  alerts: {
    title: 'Alerts',
    filters: 'Which alerts',
    none: 'No alert is open.',
    product: 'Product',
    kind: 'Alert',
    available: 'Available',
    threshold: 'of {quantity}',
    raised: 'Since',
    state: 'State',
    acknowledge: 'Take note',
    acknowledged: 'noted by {by}',
  },
};

export const zh: Words<typeof en> = {
  alerts: {
    title: '预警',
    filters: '筛选预警',
    none: '没有未解除的预警。',
    product: '商品',
    kind: '预警',
    available: '可售',
    threshold: '标准 {quantity}',
    raised: '起始时间',
    state: '状态',
    acknowledge: '知道了',
    acknowledged: '{by} 已知晓',
  },
};
