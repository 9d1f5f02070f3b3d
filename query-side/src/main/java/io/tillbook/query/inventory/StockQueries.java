package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.Balance;
import io.tillbook.query.inventory.book.StockBook;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.StoredView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Answers questions about stock. */
@Controller
final class StockQueries {

    private final StockViews views;
    private final StockBook book;
    private final StocksShown shown;
    private final ChangeHub<StoredView<StockLevelView>> changes;

    StockQueries(StockViews views, StockBook book, StocksShown shown, ChangeHub<StoredView<StockLevelView>> changes) {
        this.views = views;
        this.book = book;
        this.shown = shown;
        this.changes = changes;
    }

    @QueryMapping
    @Nullable
    StockLevel stockLevel(@Argument String location, @Argument String sku, @Argument @Nullable OffsetDateTime asOf) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        if (asOf != null) {
            return stockLevelAsOf(asOf, at, of);
        }
        StoredView<StockLevelView> level = views.shown(StockKey.of(at, of));
        return level == null ? null : shown.of(List.of(level)).getFirst();
    }

    private @Nullable StockLevel stockLevelAsOf(OffsetDateTime moment, LocationId location, Sku sku) {
        Balance balance = book.at(StockKey.of(location, sku), moment.toInstant());
        return balance == null ? null : StockLevel.asOf(moment, location, sku, balance);
    }

    @QueryMapping
    Connection<StockLevel> stockLevels(@Argument @Nullable String location, @Argument @Nullable String sku,
            @Argument @Nullable String category, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        Sku of = BadArgument.parseIfGiven("sku", sku, Sku::new);
        if (of != null && category != null) {
            throw new BadArgument("category", "must not be given together with sku");
        }
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, shown.of(views.page(at, of, category, page)),
                level -> StockKey.of(level.location(), level.sku()), level -> level);
    }

    @QueryMapping
    Connection<StockAt> stockAt(@Argument String location, @Argument OffsetDateTime moment,
            @Argument @Nullable String category, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<StoredView<StockLevelView>> stocks = views.page(at, null, category, page);
        List<String> keys = stocks.stream().limit(page.first()).map(StoredView::key).toList();
        Map<String, Balance> balances = book.at(keys, moment.toInstant());
        return Connection.of(page, stocks, StoredView::key,
                stock -> StockAt.of(stock.view(), moment, balances.getOrDefault(stock.key(), Balance.NONE)));
    }

    @SubscriptionMapping
    Flux<StockLevel> stockLevelChanged(@Argument @Nullable String location) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return changes.changes()
                .filter(level -> at == null || level.view().location().equals(at))
                .map(level -> shown.of(List.of(level)).getFirst());
    }
}
