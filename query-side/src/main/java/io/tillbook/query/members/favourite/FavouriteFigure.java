package io.tillbook.query.members.favourite;

import java.util.Comparator;

/** What favourites are ranked by. */
enum FavouriteFigure {
    /** On how many receipts they are; of the same number, for how much money. */
    RECEIPTS(Comparator.comparing(BoughtProduct::receipts).thenComparing(each -> each.paidMinor().minor())),
    /** What is paid for them. */
    MONEY(Comparator.comparing((BoughtProduct each) -> each.paidMinor().minor())
            .thenComparing(BoughtProduct::receipts));

    private final Comparator<BoughtProduct> ascending;

    FavouriteFigure(Comparator<BoughtProduct> ascending) {
        this.ascending = ascending;
    }

    /** The highest first; of the same figures, by SKU. */
    Comparator<BoughtProduct> order() {
        return ascending.reversed().thenComparing(each -> each.sku().value());
    }
}
