package io.tillbook.query.finance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reports about the books. */
public enum BookReport {
    /** All accounts: opening, debits, credits, closing. */
    TRIAL_BALANCE("科目余额表", "Trial balance"),
    /** Income and expenses. */
    PROFIT_AND_LOSS("利润表", "Profit and loss"),
    /** Income and expenses by store. */
    PROFIT_AND_LOSS_BY_STORE("分店利润表", "Profit and loss by store"),
    /** Income and expenses by category of goods. */
    PROFIT_AND_LOSS_BY_CATEGORY("分类利润表", "Profit and loss by category"),
    /** What there is and whose it is, at the end of the period. */
    BALANCE_SHEET("资产负债表", "Balance sheet"),
    /** Where money came from and where it went. */
    CASH_FLOW("现金流量表", "Cash flow"),
    /** Tax on turnover. */
    VAT_REGISTER("增值税明细", "VAT register"),
    /** Each side of each entry. */
    JOURNAL("序时账", "Journal");

    /** Of its definition; counted up where one of them tells something else. */
    static final int VERSION = 1;

    private final String zh;
    private final String en;

    BookReport(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What programs call it, such as {@code trial-balance}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with an id; empty where there is none. */
    public static Optional<BookReport> byId(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findAny();
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
