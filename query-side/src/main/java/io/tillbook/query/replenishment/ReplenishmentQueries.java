package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.replenishment.Stocks.Chunk;
import io.tillbook.query.replenishment.Stocks.Wanted;
import io.tillbook.query.sight.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what to order and what to send from one location to another. */
@Controller
final class ReplenishmentQueries {

    private final ReplenishmentViews views;
    private final Stocks stocks;
    private final StockPositions positions;

    ReplenishmentQueries(ReplenishmentViews views, Stocks stocks, StockPositions positions) {
        this.views = views;
        this.stocks = stocks;
        this.positions = positions;
    }

    @QueryMapping
    @Nullable
    ResolvedPolicy stockPolicy(@Argument String location, @Argument String sku) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        if (!Sight.current().sees(at)) {
            return null;
        }
        Stock stock = stocks.get(at, of);
        return ResolvedPolicy.of(positions.of(List.of(stock)).getFirst());
    }

    @QueryMapping
    Connection<Suggestion> replenishment(@Argument String location, @Argument @Nullable String category,
            @Argument @Nullable String supplier, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        SupplierId from = BadArgument.parseIfGiven("supplier", supplier, SupplierId::new);
        return lookThrough(at, new Wanted(category, from), PageRequest.of(first, after), Suggestion::sku,
                found -> found.stream().flatMap(each -> Suggestion.of(each).stream()).toList());
    }

    @QueryMapping
    @Nullable
    SupplyView supply(@Argument String sku) {
        StoredView<SupplyView> found = views.supplies().get(BadArgument.parse("sku", sku, Sku::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<SupplyView> supplies(@Argument @Nullable String supplier, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        SupplierId from = BadArgument.parseIfGiven("supplier", supplier, SupplierId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.supplies(from, page), each -> each.sku().value(), Function.identity());
    }

    @QueryMapping
    Connection<TransferNeed> transferSuggestions(@Argument @Nullable String sku, @Argument @Nullable String location,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        LocationId to = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        if (of != null) {
            List<TransferNeed> needs = needs(of).stream()
                    .filter(need -> to == null || need.location().equals(to))
                    .filter(need -> page.after() == null || need.location().value().compareTo(page.after()) > 0)
                    .sorted(Comparator.comparing(TransferNeed::location))
                    .limit(page.limit())
                    .toList();
            return Connection.of(page, needs, need -> need.location().value(), need -> need);
        }
        if (to == null) {
            throw new BadArgument("sku", "or location is required");
        }
        return lookThrough(to, new Wanted(null, null), page, TransferNeed::sku, this::needs);
    }

    /** What other locations could send to stocks that are short. */
    private List<TransferNeed> needs(List<StockPosition> found) {
        return found.stream()
                .filter(each -> each.holding().need().isPositive())
                .flatMap(each -> needs(each.sku()).stream().filter(need -> need.location().equals(each.location())))
                .toList();
    }

    private List<TransferNeed> needs(Sku sku) {
        return TransferNeed.of(positions.of(stocks.everywhere(sku)));
    }

    private <T> Connection<T> lookThrough(LocationId location, Wanted wanted, PageRequest page,
            Function<T, Sku> sku, Function<List<StockPosition>, List<T>> find) {
        BadArgument.parseIfGiven("after", page.after(), Sku::new);
        return LookThrough.page(page, after -> {
            Chunk chunk = stocks.chunk(location, wanted, after);
            return new Part<>(find.apply(positions.of(chunk.stocks())), Stocks.CHUNK, chunk.next());
        }, each -> sku.apply(each).value(), Function.identity());
    }
}
