package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.TenderMethod;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about.
 *
 * @param kind which of the following is meant
 * @param sku the product, for {@link Kind#SKU}
 * @param category its category when it was sold, or the category meant; null where there is none
 * @param tender the means of payment meant; null where nothing was paid
 */
record Subject(Kind kind, @Nullable Sku sku, @Nullable String category, @Nullable TenderMethod tender) {

    /** Kinds of subjects; a receipt is counted once in each kind, spread over the kind's subjects. */
    enum Kind {
        /** Everything. */
        ALL,
        /** One product. */
        SKU,
        /** The products of one category. */
        CATEGORY,
        /** What was paid by one means. */
        TENDER
    }

    static final Subject ALL = new Subject(Kind.ALL, null, null, null);

    static Subject sku(Sku sku, @Nullable String category) {
        return new Subject(Kind.SKU, sku, category, null);
    }

    static Subject category(@Nullable String category) {
        return new Subject(Kind.CATEGORY, null, category, null);
    }

    static Subject tender(@Nullable TenderMethod tender) {
        return new Subject(Kind.TENDER, null, null, tender);
    }

    /** A text that tells it from all others; categories are free texts and come last. */
    String key() {
        return kind.name() + "/" + (sku == null ? "" : sku.value()) + "/" + (tender == null ? "" : tender.name()) + "/"
                + (category == null ? "" : category);
    }
}
