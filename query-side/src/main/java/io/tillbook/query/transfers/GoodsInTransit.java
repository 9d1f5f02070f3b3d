package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.Connection.Edge;
import io.tillbook.query.graphql.Connection.PageInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the goods on their way, and all of them together.
 *
 * @param totals of all pages
 */
record GoodsInTransit(List<Edge<TransitLineView>> edges, PageInfo pageInfo, Totals totals) {

    /**
     * All goods together.
     *
     * @param quantity how much; quantities of several products do not add up
     * @param valueMinor the cost value they carry, in minor units
     */
    record Totals(@Nullable Quantity quantity, Money valueMinor) {}

    static GoodsInTransit of(Connection<TransitLineView> page, MovedGoods all, boolean isOneProduct) {
        return new GoodsInTransit(page.edges(), page.pageInfo(),
                new Totals(isOneProduct ? all.quantity() : null, all.valueMinor()));
    }
}
