package io.tillbook.query.members.favourite;

import java.util.Comparator;

/** What favourites are ranked by. */
enum FavouriteFigure {
    /** On how many receipts they are; of the same number, for how much money. */
    RECEIPTS,
    /** What is paid for them. */
    MONEY;

    /** The highest first; of the same figures, by SKU. */
    Comparator<BoughtProduct> order() {
        Comparator<BoughtProduct> receipts = Comparator.comparingInt(BoughtProduct::receipts);
        Comparator<BoughtProduct> money = Comparator.comparingLong(each -> each.paidMinor().minor());
        Comparator<BoughtProduct> ascending = switch (this) {
            case RECEIPTS -> receipts.thenComparing(money);
            case MONEY -> money.thenComparing(receipts);
        };
        return ascending.reversed().thenComparing(each -> each.sku().value());
    }
}
