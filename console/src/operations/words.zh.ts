import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  operations: {
    title: '服务器',
    health: '状态',
    up: '正常',
    down: '异常',
    events: '事件数',
    lag: '落后事件数',
    groups: '视图组',
    views: '视图',
    group: '视图组',
    state: '状态',
    follows: '同步中',
    building: '重建中 {percent, number}%',
    stands: '已停止',
    position: '位置',
    backups: '备份',
    noBackups: '还没有备份。',
    make: '立即备份',
    when: '时间',
    size: '大小',
    megabytes: '{size} 兆字节',
  },
};
