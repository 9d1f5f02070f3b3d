package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about transfers and goods on their way. */
@Controller
final class TransferQueries {

    private static final int MOST_LOOKED_THROUGH = 1_000;

    private final TransferViews views;

    TransferQueries(TransferViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    TransferView transfer(@Argument String id) {
        Absorbed<TransferView> found = views.transfers().get(BadArgument.parse("id", id, TransferId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<TransferView> transfers(@Argument @Nullable String from, @Argument @Nullable String to,
            @Argument @Nullable TransferState state, @Argument @Nullable String sku, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        TransfersFilter filter = new TransfersFilter(BadArgument.parseIfGiven("from", from, LocationId::new),
                BadArgument.parseIfGiven("to", to, LocationId::new), state);
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        PageRequest page = PageRequest.of(first, after);
        return of == null
                ? Connection.of(page, views.page(filter, page), each -> key(each.view()), Absorbed::view)
                : lookThrough(of, filter, page);
    }

    @QueryMapping
    GoodsInTransit inTransit(@Argument @Nullable String location, @Argument @Nullable String sku,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId to = BadArgument.parseIfGiven("location", location, LocationId::new);
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        PageRequest page = PageRequest.of(first, after);
        Connection<TransitLineView> lines = Connection.of(page, views.inTransit(to, of, page),
                line -> Objects.requireNonNull(line.view().place()), Absorbed::view);
        return GoodsInTransit.of(lines, views.total(to, of), of != null);
    }

    private Connection<TransferView> lookThrough(Sku sku, TransfersFilter filter, PageRequest page) {
        List<TransferView> found = new ArrayList<>();
        Long next = page.afterNumber();
        int looked = 0;
        do {
            List<TransferView> part = views.ofSku(sku, next);
            part.stream().filter(filter::matches).forEach(found::add);
            next = part.size() < TransferViews.AT_ONCE ? null : Long.valueOf(part.getLast().begun());
            looked += part.size();
        } while (next != null && found.size() < page.first() && looked < MOST_LOOKED_THROUGH);
        if (found.size() > page.first()) {
            found = found.subList(0, page.first());
            next = found.getLast().begun();
        }
        return Connection.lookedThrough(page, found, TransferQueries::key, next == null ? null : next.toString());
    }

    private static String key(TransferView transfer) {
        return Long.toString(transfer.begun());
    }
}
