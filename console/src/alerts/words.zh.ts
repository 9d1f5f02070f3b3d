import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

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
    told: '通知',
    channel: { webhook: '网络回调', mail: '邮件' },
    tries: '已尝试 {attempts, plural, other {#}} 次',
    next: '{time} 重试',
    state: '状态',
    acknowledge: '知道了',
    acknowledged: '{by} 已知晓',
  },
};
