package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about goods between locations. */
@Controller
final class TransferQueries {

    private final TransferViews views;

    TransferQueries(TransferViews views) {
        this.views = views;
    }

    /**
     * A page of goods on their way, with the sums of all pages.
     *
     * @param totalValueMinor cost value, in minor units
     */
    record InTransit(List<Connection.Edge<InTransitLine>> edges, Connection.PageInfo pageInfo, Quantity totalQuantity,
            Money totalValueMinor) {}

    @QueryMapping
    InTransit inTransit(@Argument @Nullable String location, @Argument @Nullable String sku,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId to = BadArgument.parseIfGiven("location", location, LocationId::new);
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        PageRequest page = PageRequest.of(first, after);
        Connection<InTransitLine> lines = Connection.of(page, views.page(to, of, page), Absorbed::key,
                line -> InTransitLine.of(line.view()));
        TransferViews.Total total = views.total(to, of);
        return new InTransit(lines.edges(), lines.pageInfo(), total.quantity(), total.valueMinor());
    }
}
