package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountKind;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.PostingRule;

/** What the books call things, in Chinese and English. */
final class BookWords {
    private BookWords() {}

    static String of(AccountKind kind) {
        return switch (kind) {
            case ASSET -> "资产 Assets";
            case LIABILITY -> "负债 Liabilities";
            case EQUITY -> "所有者权益 Equity";
            case INCOME -> "收入 Income";
            case EXPENSE -> "费用 Expenses";
        };
    }

    static String of(CashCause cause) {
        return switch (cause) {
            case SALES -> "销售收款 Sales";
            case SUPPLIERS -> "支付货款 Suppliers";
            case WAGES -> "支付职工薪酬 Wages";
            case TAXES -> "支付税费 Taxes";
            case OTHER_OPERATING -> "其他经营活动 Other operating";
            case INVESTING -> "投资活动 Investing";
            case FINANCING -> "筹资活动 Financing";
        };
    }

    static String of(PostingRule rule) {
        return switch (rule) {
            case SALE -> "销售 Sale";
            case HELD_LINES -> "待处理明细入账 Held lines";
            case RETURN -> "退货 Return";
            case GOODS_RECEIPT -> "采购入库 Goods receipt";
            case SUPPLIER_RETURN -> "采购退货 Supplier return";
            case TRANSFER -> "调拨 Transfer";
            case WRITE_OFF -> "报损 Write-off";
            case STOCK_DIFFERENCE -> "盘点差异 Stock difference";
            case DIFFERENCE_DECIDED -> "差异处理 Difference decided";
            case COST_VARIANCE -> "成本调整 Cost variance";
            case HAND_OVER -> "领用 Hand-over";
            case REDEMPTION -> "积分兑换 Redemption";
            case GIFT_CARD -> "储值卡 Gift card";
            case PAYMENT -> "收款 Payment";
            case REFUND -> "退款 Refund";
            case PROVIDER_FEE -> "通道手续费 Provider fee";
            case PAYOUT -> "通道结算 Payout";
            case TILL_CASH -> "钱箱现金 Till cash";
            case CASH_DIFFERENCE -> "长短款 Cash difference";
            case MANUAL -> "手工凭证 Manual";
            case REVERSAL -> "冲销 Reversal";
            case EXPENSE -> "费用 Expense";
            case EXPENSE_PAID -> "费用付款 Expense paid";
            case SUPPLIER_INVOICE -> "供应商发票 Supplier invoice";
            case SUPPLIER_PAYMENT -> "供应商付款 Supplier payment";
            case BANK_DIFFERENCE -> "银行对账差额 Bank difference";
            case YEAR_CLOSED -> "年结 Year closed";
        };
    }
}
