import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  held: {
    title: '待处理与异常',
    filters: '筛选',
    kind: '显示',
    kinds: {
      held: '待处理',
      over: '待处理及已处理',
      sales: '异常小票',
      returns: '异常退货',
      refused: '被拒销售',
    },
    about: {
      held: '事情已经发生，但无法按上报内容入账。请入账，或确认其未发生。',
      over: '待处理、已入账或已放弃的事实。',
      sales: '已按发生的情况入账，但有可疑之处。',
      returns: '已按发生的情况入账，但有可疑之处。',
      refused: '没有入账，但收银机可能已经收款。',
    },
    none: '没有待处理的事实。',
    noneFlagged: '没有异常。',
    noneRefused: '没有被拒的销售。',
    content: '上报内容',
    release: '入账',
    releaseWhat: '按实际发生的时间作为销售或退货入账。',
    drop: '放弃',
    dropWhat: '视为没有发生，历史记录仍然保留。',
    receipt: '小票',
    flag: '异常',
    when: '时间',
    cashier: '收银员',
    amount: '金额',
  },
};
