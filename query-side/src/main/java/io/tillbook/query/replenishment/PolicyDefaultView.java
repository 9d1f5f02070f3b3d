package io.tillbook.query.replenishment;

import io.tillbook.api.replenishment.StockPolicy;

/**
 * The policy of a category or of the chain.
 *
 * @param policy the policy
 */
record PolicyDefaultView(StockPolicy policy) {

    static final String CHAIN = "chain";

    /** Key of a category's policy. */
    static String key(String category) {
        return "category/" + category;
    }
}
