import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  shell: {
    skip: '跳到正文',
    search: '搜索',
    searchFor: '商品、SKU、条码、小票编号或页面',
    searching: '正在搜索…',
    nothing: '没有找到。',
    found: '搜索结果',
    rooms: '页面',
    more: '更多',
    room: {
      today: '今天',
      sales: '销售',
      goods: '商品',
      stock: '库存',
      buying: '采购',
      members: '会员',
      promotions: '促销',
      reports: '报表',
      audit: '审计',
      people: '人员',
      operations: '运维',
    },
    notFound: '没有这个页面',
    notFoundText: '地址有误，或页面已不存在。',
    toToday: '回到今天',
  },
  savedViews: {
    title: '已存筛选',
    keep: '保存当前筛选',
    forget: '删除 {name}',
    name: '名称',
    save: '保存',
  },
  account: {
    open: '{name} 的账户',
    language: '语言',
    look: '外观',
    looks: { system: '跟随系统', light: '浅色', dark: '深色' },
    keys: '/ 或 Ctrl-K 搜索 · j、k 上下移动 · Enter 打开 · Esc 关闭',
    api: '接口文档',
    sessions: '我的登录',
    signOut: '退出登录',
  },
};
