package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Sku;
import java.util.Collection;
import java.util.List;

/**
 * What members buy with a product.
 *
 * @param receipts on how many receipts of members it was
 * @param partners what was on the same ones, at most {@value #MOST_PARTNERS}, the most frequent first
 */
record BoughtTogetherView(Sku sku, long receipts, List<Partner> partners) {
    static final int MOST_PARTNERS = 64;

    static BoughtTogetherView none(Sku sku) {
        return new BoughtTogetherView(sku, 0, List.of());
    }

    /** With one more receipt, and what else was on it. */
    BoughtTogetherView plus(Collection<Sku> others) {
        return new BoughtTogetherView(sku, receipts + 1, Partner.plus(partners, others, MOST_PARTNERS));
    }

    /** With what else was on a receipt that is counted already. */
    BoughtTogetherView alsoWith(Collection<Sku> others) {
        return new BoughtTogetherView(sku, receipts, Partner.plus(partners, others, MOST_PARTNERS));
    }
}
