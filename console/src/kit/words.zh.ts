import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  states: {
    loading: '正在加载…',
    more: '显示更多',
    fresh: '截至 {time}',
    stale: '截至 {time}，暂时无法刷新',
    noBefore: '无可比数据',
  },
  entry: {
    noAmount: '请输入金额，例如 12.50。',
    noNumber: '请输入整数。',
    reason: '原因',
    csv: '导出 CSV',
  },
  trouble: {
    retry: '重试',
    unknown: '页面出错了。',
    unreachable: '服务器没有响应，请检查网络。',
    forbidden: '您没有权限查看或执行此操作。',
    signedOut: '您已退出登录，请重新登录。',
    notFound: '内容不存在，或已被移除。',
    malformed: '输入的内容有误。',
    busy: '服务器繁忙，请稍后再试。',
    busyFor: '尝试次数过多，请在 {seconds, plural, other {# 秒}}后再试。',
    away: '账本暂时无法访问，数据不会丢失。',
    problem: '服务器未能完成操作（{kind}，{status}）。',
    question: '服务器未能回答（{code}）。',
    refused: '操作被拒绝（{type}）。',
  },
  scan: {
    camera: '用摄像头扫码',
    aim: '请将摄像头对准条码',
    noCamera: '无法使用摄像头，请允许本页访问摄像头，或手工输入条码。',
    pad: '数字键盘',
    back: '删除末位',
  },
};
