package io.tillbook.api.finance;

/** Numbers and names of 小企业会计准则, with own accounts below them. */
final class SmallEnterprisesChart {
    private SmallEnterprisesChart() {}

    static Account of(AccountRole role) {
        return switch (role) {
            case TILL_CASH -> new Account("1001.01", "库存现金-收银", "Cash on hand: tills");
            case SAFE -> new Account("1001.02", "库存现金-保险柜", "Cash on hand: safes");
            case BANK -> new Account("1002", "银行存款", "Cash at bank");
            case WALLETS -> new Account("1012", "其他货币资金", "Other monetary funds");
            case RECEIVABLE -> new Account("1122", "应收账款", "Accounts receivable");
            case SUPPLIER_PREPAYMENTS -> new Account("1123", "预付账款", "Prepayments");
            case OTHER_RECEIVABLE -> new Account("1221", "其他应收款", "Other receivables");
            case GOODS_IN_TRANSIT -> new Account("1402", "在途物资", "Goods in transit");
            case STOCK -> new Account("1405", "库存商品", "Merchandise");
            case SUPPLIES -> new Account("1411", "周转材料", "Supplies");
            case EQUIPMENT -> new Account("1601", "固定资产", "Fixed assets");
            case DEPRECIATION -> new Account("1602", "累计折旧", "Accumulated depreciation");
            case COUNT_DIFFERENCES -> new Account("1901", "待处理财产损溢", "Pending property differences");
            case GOODS_NOT_INVOICED -> new Account("2202.01", "应付账款-暂估", "Payables: not invoiced");
            case PAYABLE -> new Account("2202.02", "应付账款-已开票", "Payables: invoiced");
            case CUSTOMER_PREPAYMENTS -> new Account("2203.01", "预收账款-顾客", "Advances: customers");
            case GIFT_CARDS -> new Account("2203.02", "预收账款-储值卡", "Advances: gift cards");
            case CARD_CLEARING -> new Account("2203.03", "预收账款-储值卡核销", "Advances: card clearing");
            case STORE_CREDIT -> new Account("2203.04", "预收账款-店铺余额", "Advances: store credit");
            case WAGES_PAYABLE -> new Account("2211", "应付职工薪酬", "Wages payable");
            case VAT_OUT -> new Account("2221.01.02", "应交增值税-销项税额", "VAT: output");
            case VAT_IN -> new Account("2221.01.01", "应交增值税-进项税额", "VAT: input");
            case VAT_DUE -> new Account("2221.02", "未交增值税", "VAT: due");
            case OTHER_PAYABLE -> new Account("2241.01", "其他应付款", "Other payables");
            case TILL_SUSPENSE -> new Account("2241.02", "其他应付款-收银待查", "Other payables: tills");
            case REFUNDS_DUE -> new Account("2241.03", "其他应付款-应退款", "Other payables: refunds");
            case CAPITAL -> new Account("3001", "实收资本", "Paid-in capital");
            case YEAR_PROFIT -> new Account("3103", "本年利润", "Profit of the year");
            case RETAINED -> new Account("3104", "利润分配", "Profit distribution");
            case SALES -> new Account("5001", "主营业务收入", "Revenue");
            case SERVICES -> new Account("5051", "其他业务收入", "Other revenue");
            case OTHER_INCOME -> new Account("5301", "营业外收入", "Non-operating income");
            case COST_OF_GOODS -> new Account("5401", "主营业务成本", "Cost of sales");
            case OTHER_COST -> new Account("5402", "其他业务成本", "Other cost of sales");
            case SURCHARGES -> new Account("5403", "税金及附加", "Taxes and surcharges");
            case SELLING -> new Account("5601", "销售费用", "Selling expenses");
            case ADMINISTRATION -> new Account("5602", "管理费用", "Administrative expenses");
            case FINANCE -> new Account("5603", "财务费用", "Finance expenses");
            case OTHER_LOSS -> new Account("5711", "营业外支出", "Non-operating expenses");
            case INCOME_TAX -> new Account("5801", "所得税费用", "Income tax");
        };
    }
}
