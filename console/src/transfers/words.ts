import type { Words } from '../messages/words.ts';

export const en = {
  transfers: {
    title: 'Transfers',
    filters: 'Which transfers',
    state: 'State',
    allStates: 'All states',
    none: 'There are no such transfers.',
    route: 'From and to',
    when: 'Since',
    neededBy: 'Needed by',
    lines: 'Lines',
  },
};

export const zh: Words<typeof en> = {
  transfers: {
    title: '调拨',
    filters: '筛选调拨',
    state: '状态',
    allStates: '全部状态',
    none: '没有这样的调拨。',
    route: '调出与调入',
    when: '时间',
    neededBy: '需要日期',
    lines: '行数',
  },
};
