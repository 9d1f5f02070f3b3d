package io.tillbook.api.finance;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Charts of accounts: which account a role has. The Chinese one has the numbers and names of the accounting standard for
 * small enterprises (小企业会计准则), with own accounts below them.
 */
public enum Chart {
    /** 小企业会计准则. */
    SMALL_ENTERPRISES(Map.ofEntries(
            entry(AccountRole.TILL_CASH, new Account("1001.01", "库存现金-收银", "Cash on hand: tills")),
            entry(AccountRole.SAFE, new Account("1001.02", "库存现金-保险柜", "Cash on hand: safes")),
            entry(AccountRole.BANK, new Account("1002", "银行存款", "Cash at bank")),
            entry(AccountRole.WALLETS, new Account("1012", "其他货币资金", "Other monetary funds")),
            entry(AccountRole.RECEIVABLE, new Account("1122", "应收账款", "Accounts receivable")),
            entry(AccountRole.SUPPLIER_PREPAYMENTS, new Account("1123", "预付账款", "Prepayments")),
            entry(AccountRole.OTHER_RECEIVABLE, new Account("1221", "其他应收款", "Other receivables")),
            entry(AccountRole.GOODS_IN_TRANSIT, new Account("1402", "在途物资", "Goods in transit")),
            entry(AccountRole.STOCK, new Account("1405", "库存商品", "Merchandise")),
            entry(AccountRole.SUPPLIES, new Account("1411", "周转材料", "Supplies")),
            entry(AccountRole.EQUIPMENT, new Account("1601", "固定资产", "Fixed assets")),
            entry(AccountRole.DEPRECIATION, new Account("1602", "累计折旧", "Accumulated depreciation")),
            entry(AccountRole.COUNT_DIFFERENCES, new Account("1901", "待处理财产损溢", "Pending property differences")),
            entry(AccountRole.GOODS_NOT_INVOICED, new Account("2202.01", "应付账款-暂估", "Payables: not invoiced")),
            entry(AccountRole.PAYABLE, new Account("2202.02", "应付账款-已开票", "Payables: invoiced")),
            entry(AccountRole.CUSTOMER_PREPAYMENTS, new Account("2203.01", "预收账款-顾客", "Advances: customers")),
            entry(AccountRole.GIFT_CARDS, new Account("2203.02", "预收账款-储值卡", "Advances: gift cards")),
            entry(AccountRole.CARD_CLEARING, new Account("2203.03", "预收账款-储值卡核销", "Advances: card clearing")),
            entry(AccountRole.STORE_CREDIT, new Account("2203.04", "预收账款-店铺余额", "Advances: store credit")),
            entry(AccountRole.WAGES_PAYABLE, new Account("2211", "应付职工薪酬", "Wages payable")),
            entry(AccountRole.VAT_OUT, new Account("2221.01.02", "应交增值税-销项税额", "VAT: output")),
            entry(AccountRole.VAT_IN, new Account("2221.01.01", "应交增值税-进项税额", "VAT: input")),
            entry(AccountRole.VAT_DUE, new Account("2221.02", "未交增值税", "VAT: due")),
            entry(AccountRole.OTHER_PAYABLE, new Account("2241.01", "其他应付款", "Other payables")),
            entry(AccountRole.TILL_SUSPENSE, new Account("2241.02", "其他应付款-收银待查", "Other payables: tills")),
            entry(AccountRole.REFUNDS_DUE, new Account("2241.03", "其他应付款-应退款", "Other payables: refunds")),
            entry(AccountRole.CAPITAL, new Account("3001", "实收资本", "Paid-in capital")),
            entry(AccountRole.RETAINED, new Account("3104", "利润分配", "Profit distribution")),
            entry(AccountRole.SALES, new Account("5001", "主营业务收入", "Revenue")),
            entry(AccountRole.SERVICES, new Account("5051", "其他业务收入", "Other revenue")),
            entry(AccountRole.OTHER_INCOME, new Account("5301", "营业外收入", "Non-operating income")),
            entry(AccountRole.COST_OF_GOODS, new Account("5401", "主营业务成本", "Cost of sales")),
            entry(AccountRole.OTHER_COST, new Account("5402", "其他业务成本", "Other cost of sales")),
            entry(AccountRole.SURCHARGES, new Account("5403", "税金及附加", "Taxes and surcharges")),
            entry(AccountRole.SELLING, new Account("5601", "销售费用", "Selling expenses")),
            entry(AccountRole.ADMINISTRATION, new Account("5602", "管理费用", "Administrative expenses")),
            entry(AccountRole.FINANCE, new Account("5603", "财务费用", "Finance expenses")),
            entry(AccountRole.OTHER_LOSS, new Account("5711", "营业外支出", "Non-operating expenses")),
            entry(AccountRole.INCOME_TAX, new Account("5801", "所得税费用", "Income tax")))),
    /** Numbers and names that are usual elsewhere. */
    INTERNATIONAL(Map.ofEntries(
            entry(AccountRole.TILL_CASH, new Account("1000", "收银现金", "Till cash")),
            entry(AccountRole.SAFE, new Account("1005", "保险柜现金", "Safe")),
            entry(AccountRole.BANK, new Account("1010", "银行", "Bank")),
            entry(AccountRole.WALLETS, new Account("1020", "支付清算", "Payments clearing")),
            entry(AccountRole.RECEIVABLE, new Account("1100", "应收账款", "Accounts receivable")),
            entry(AccountRole.SUPPLIER_PREPAYMENTS, new Account("1150", "预付供应商", "Prepaid to suppliers")),
            entry(AccountRole.OTHER_RECEIVABLE, new Account("1190", "其他应收", "Other receivables")),
            entry(AccountRole.STOCK, new Account("1300", "库存", "Inventory")),
            entry(AccountRole.GOODS_IN_TRANSIT, new Account("1310", "在途商品", "Goods in transit")),
            entry(AccountRole.SUPPLIES, new Account("1350", "耗材", "Supplies")),
            entry(AccountRole.COUNT_DIFFERENCES, new Account("1380", "盘点差异", "Count differences")),
            entry(AccountRole.EQUIPMENT, new Account("1500", "设备", "Equipment")),
            entry(AccountRole.DEPRECIATION, new Account("1590", "累计折旧", "Accumulated depreciation")),
            entry(AccountRole.PAYABLE, new Account("2000", "应付账款", "Accounts payable")),
            entry(AccountRole.GOODS_NOT_INVOICED, new Account("2010", "已收未开票", "Goods received not invoiced")),
            entry(AccountRole.CUSTOMER_PREPAYMENTS, new Account("2100", "合同负债", "Contract liabilities")),
            entry(AccountRole.GIFT_CARDS, new Account("2110", "储值卡", "Gift cards")),
            entry(AccountRole.CARD_CLEARING, new Account("2115", "储值卡清算", "Gift card clearing")),
            entry(AccountRole.STORE_CREDIT, new Account("2120", "店铺余额", "Store credit")),
            entry(AccountRole.REFUNDS_DUE, new Account("2130", "应退款", "Refunds due")),
            entry(AccountRole.VAT_OUT, new Account("2200", "销项税", "Output VAT")),
            entry(AccountRole.VAT_IN, new Account("2205", "进项税", "Input VAT")),
            entry(AccountRole.VAT_DUE, new Account("2210", "应交增值税", "VAT due")),
            entry(AccountRole.WAGES_PAYABLE, new Account("2300", "应付工资", "Payroll")),
            entry(AccountRole.OTHER_PAYABLE, new Account("2400", "其他应付", "Other payables")),
            entry(AccountRole.TILL_SUSPENSE, new Account("2410", "收银待查", "Till suspense")),
            entry(AccountRole.CAPITAL, new Account("3000", "资本", "Capital")),
            entry(AccountRole.RETAINED, new Account("3200", "留存收益", "Retained earnings")),
            entry(AccountRole.SALES, new Account("4000", "销售收入", "Sales")),
            entry(AccountRole.SERVICES, new Account("4100", "服务收入", "Services")),
            entry(AccountRole.OTHER_INCOME, new Account("4900", "其他收入", "Other income")),
            entry(AccountRole.COST_OF_GOODS, new Account("5000", "销售成本", "Cost of goods sold")),
            entry(AccountRole.OTHER_COST, new Account("5100", "其他成本", "Other cost")),
            entry(AccountRole.SURCHARGES, new Account("5300", "附加税", "Surcharges")),
            entry(AccountRole.SELLING, new Account("6000", "销售费用", "Selling")),
            entry(AccountRole.ADMINISTRATION, new Account("6100", "管理费用", "Administration")),
            entry(AccountRole.FINANCE, new Account("6200", "财务费用", "Finance")),
            entry(AccountRole.OTHER_LOSS, new Account("6900", "其他损失", "Other losses")),
            entry(AccountRole.INCOME_TAX, new Account("7000", "所得税", "Income tax"))));

    private final Map<AccountRole, Account> accounts;

    Chart(Map<AccountRole, Account> accounts) {
        this.accounts = accounts;
    }

    /** The account of a role. */
    public Account of(AccountRole role) {
        Account account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException(this + " has no account for " + role);
        }
        return account;
    }
}
