package io.tillbook.api.finance;

/** Numbers and names as they are usual elsewhere. */
final class InternationalChart {
    private InternationalChart() {}

    static Account of(AccountRole role) {
        return switch (role) {
            case TILL_CASH -> new Account("1000", "收银现金", "Till cash");
            case SAFE -> new Account("1005", "保险柜现金", "Safe");
            case BANK -> new Account("1010", "银行", "Bank");
            case WALLETS -> new Account("1020", "支付清算", "Payments clearing");
            case RECEIVABLE -> new Account("1100", "应收账款", "Accounts receivable");
            case SUPPLIER_PREPAYMENTS -> new Account("1150", "预付供应商", "Prepaid to suppliers");
            case OTHER_RECEIVABLE -> new Account("1190", "其他应收", "Other receivables");
            case STOCK -> new Account("1300", "库存", "Inventory");
            case GOODS_IN_TRANSIT -> new Account("1310", "在途商品", "Goods in transit");
            case SUPPLIES -> new Account("1350", "耗材", "Supplies");
            case COUNT_DIFFERENCES -> new Account("1380", "盘点差异", "Count differences");
            case EQUIPMENT -> new Account("1500", "设备", "Equipment");
            case DEPRECIATION -> new Account("1590", "累计折旧", "Accumulated depreciation");
            case PAYABLE -> new Account("2000", "应付账款", "Accounts payable");
            case GOODS_NOT_INVOICED -> new Account("2010", "已收未开票", "Goods received not invoiced");
            case CUSTOMER_PREPAYMENTS -> new Account("2100", "合同负债", "Contract liabilities");
            case GIFT_CARDS -> new Account("2110", "储值卡", "Gift cards");
            case CARD_CLEARING -> new Account("2115", "储值卡清算", "Gift card clearing");
            case STORE_CREDIT -> new Account("2120", "店铺余额", "Store credit");
            case REFUNDS_DUE -> new Account("2130", "应退款", "Refunds due");
            case VAT_OUT -> new Account("2200", "销项税", "Output VAT");
            case VAT_IN -> new Account("2205", "进项税", "Input VAT");
            case VAT_DUE -> new Account("2210", "应交增值税", "VAT due");
            case WAGES_PAYABLE -> new Account("2300", "应付工资", "Payroll");
            case OTHER_PAYABLE -> new Account("2400", "其他应付", "Other payables");
            case TILL_SUSPENSE -> new Account("2410", "收银待查", "Till suspense");
            case CAPITAL -> new Account("3000", "资本", "Capital");
            case YEAR_PROFIT -> new Account("3100", "本年利润", "Profit of the year");
            case RETAINED -> new Account("3200", "留存收益", "Retained earnings");
            case SALES -> new Account("4000", "销售收入", "Sales");
            case SERVICES -> new Account("4100", "服务收入", "Services");
            case OTHER_INCOME -> new Account("4900", "其他收入", "Other income");
            case COST_OF_GOODS -> new Account("5000", "销售成本", "Cost of goods sold");
            case OTHER_COST -> new Account("5100", "其他成本", "Other cost");
            case SURCHARGES -> new Account("5300", "附加税", "Surcharges");
            case SELLING -> new Account("6000", "销售费用", "Selling");
            case ADMINISTRATION -> new Account("6100", "管理费用", "Administration");
            case FINANCE -> new Account("6200", "财务费用", "Finance");
            case OTHER_LOSS -> new Account("6900", "其他损失", "Other losses");
            case INCOME_TAX -> new Account("7000", "所得税", "Income tax");
        };
    }
}
