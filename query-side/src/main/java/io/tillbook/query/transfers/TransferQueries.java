package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about transfers and goods on their way. */
@Controller
final class TransferQueries {

    private final TransferViews views;

    TransferQueries(TransferViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    TransferView transfer(@Argument String id) {
        StoredView<TransferView> found = views.transfers().get(BadArgument.parse("id", id, TransferId::new).value());
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
                ? Connection.of(page, views.page(filter, page), each -> key(each.view()), StoredView::view)
                : lookThrough(of, filter, page);
    }

    @QueryMapping
    GoodsInTransit inTransit(@Argument @Nullable String location, @Argument @Nullable String sku,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId to = BadArgument.parseIfGiven("location", location, LocationId::new);
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        PageRequest page = PageRequest.of(first, after);
        Connection<TransitLineView> lines = Connection.of(page, views.inTransit(to, of, page),
                line -> Objects.requireNonNull(line.view().place()), StoredView::view);
        return GoodsInTransit.of(lines, views.total(to, of), of != null);
    }

    private Connection<TransferView> lookThrough(Sku sku, TransfersFilter filter, PageRequest page) {
        return LookThrough.page(page, after -> part(sku, filter, new PageRequest(page.first(), after).afterNumber()),
                TransferQueries::key, Function.identity());
    }

    private Part<TransferView> part(Sku sku, TransfersFilter filter, @Nullable Long after) {
        Part<TransferView> part = views.ofSku(sku, after);
        return new Part<>(part.found().stream().filter(filter::matches).toList(), part.looked(), part.next());
    }

    private static String key(TransferView transfer) {
        return Long.toString(transfer.begun());
    }
}
