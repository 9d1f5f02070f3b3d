package io.tillbook.api.finance;

/** What a posting rule posts to. Which account that is, a {@link Chart} tells. */
public enum AccountRole {
    /** Coins and notes in drawers. */
    TILL_CASH(AccountKind.ASSET),
    /** Coins and notes in safes, and in bags on their way to the bank. */
    SAFE(AccountKind.ASSET),
    /** Money at the bank. */
    BANK(AccountKind.ASSET),
    /** Money that providers of payments have taken and not paid out. */
    WALLETS(AccountKind.ASSET),
    /** What customers owe. */
    RECEIVABLE(AccountKind.ASSET),
    /** What suppliers were paid for goods to come. */
    SUPPLIER_PREPAYMENTS(AccountKind.ASSET),
    /** What others owe, such as a provider that has given money back twice. */
    OTHER_RECEIVABLE(AccountKind.ASSET),
    /** Goods between two locations. */
    GOODS_IN_TRANSIT(AccountKind.ASSET),
    /** Goods in stock. */
    STOCK(AccountKind.ASSET),
    /** Bags, labels and other things that are not sold. */
    SUPPLIES(AccountKind.ASSET),
    /** Shelves, tills, vehicles. */
    EQUIPMENT(AccountKind.ASSET),
    /** What of them is used up; a credit. */
    DEPRECIATION(AccountKind.ASSET),
    /** What counting has found, until it is decided what it is. */
    COUNT_DIFFERENCES(AccountKind.ASSET),
    /** Goods that came and are not invoiced. */
    GOODS_NOT_INVOICED(AccountKind.LIABILITY),
    /** What suppliers have invoiced. */
    PAYABLE(AccountKind.LIABILITY),
    /** What customers have paid before they had anything for it. */
    CUSTOMER_PREPAYMENTS(AccountKind.LIABILITY),
    /** What is owed to holders of gift cards. */
    GIFT_CARDS(AccountKind.LIABILITY),
    /** What was paid by gift card, until the card tells it too: nothing, where the ledger keeps the cards. */
    CARD_CLEARING(AccountKind.LIABILITY),
    /** Credit that customers have. */
    STORE_CREDIT(AccountKind.LIABILITY),
    /** Money that is to go back to customers the way it came. */
    REFUNDS_DUE(AccountKind.LIABILITY),
    /** Tax contained in what was sold. */
    VAT_OUT(AccountKind.LIABILITY),
    /** Tax contained in what was bought; a debit. */
    VAT_IN(AccountKind.LIABILITY),
    /** Tax of months that are over, to be paid. */
    VAT_DUE(AccountKind.LIABILITY),
    /** What employees have earned and not been paid. */
    WAGES_PAYABLE(AccountKind.LIABILITY),
    /** What others are owed, such as landlords. */
    OTHER_PAYABLE(AccountKind.LIABILITY),
    /** Cash that went into drawers or out of them for a reason that nobody has posted yet. */
    TILL_SUSPENSE(AccountKind.LIABILITY),
    /** What the owners have put in. */
    CAPITAL(AccountKind.EQUITY),
    /** Profit that was told of years that were closed; a debit, beside income and expenses, which are never reset. */
    YEAR_PROFIT(AccountKind.EQUITY),
    /** Profit of years that were closed. */
    RETAINED(AccountKind.EQUITY),
    /** What was sold, without tax. */
    SALES(AccountKind.INCOME),
    /** What services have earned, without tax. */
    SERVICES(AccountKind.INCOME),
    /** What else has come in, such as surpluses. */
    OTHER_INCOME(AccountKind.INCOME),
    /** What the goods that were sold have cost. */
    COST_OF_GOODS(AccountKind.EXPENSE),
    /** What services have cost. */
    OTHER_COST(AccountKind.EXPENSE),
    /** Taxes other than that on turnover. */
    SURCHARGES(AccountKind.EXPENSE),
    /** What selling costs: rent, wages, advertising. */
    SELLING(AccountKind.EXPENSE),
    /** What running the chain costs. */
    ADMINISTRATION(AccountKind.EXPENSE),
    /** Fees and interest. */
    FINANCE(AccountKind.EXPENSE),
    /** What was lost, such as goods. */
    OTHER_LOSS(AccountKind.EXPENSE),
    /** Tax on profit. */
    INCOME_TAX(AccountKind.EXPENSE);

    private final AccountKind kind;

    AccountRole(AccountKind kind) {
        this.kind = kind;
    }

    /** What it is. */
    public AccountKind kind() {
        return kind;
    }

    /** Whether it is money, of which the statement of cash flow tells. */
    public boolean isMoney() {
        return this == TILL_CASH || this == SAFE || this == BANK || this == WALLETS;
    }
}
