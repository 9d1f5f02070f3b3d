package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.Balance;
import io.tillbook.query.inventory.book.StockBook;
import io.tillbook.query.kernel.Absorbed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the book of a location at a moment. */
@Controller
final class StockAtQueries {

    private final StockViews views;
    private final StockBook book;

    StockAtQueries(StockViews views, StockBook book) {
        this.views = views;
        this.book = book;
    }

    @QueryMapping
    Connection<StockAt> stockAt(@Argument String location, @Argument OffsetDateTime moment,
            @Argument @Nullable String category, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<Absorbed<StockLevelView>> stocks = views.page(at, null, category, page);
        List<String> keys = stocks.stream().limit(page.first()).map(Absorbed::key).toList();
        Map<String, Balance> balances = book.at(keys, moment.toInstant());
        return Connection.of(page, stocks, Absorbed::key,
                stock -> StockAt.of(stock.view(), moment, balances.getOrDefault(stock.key(), Balance.NONE)));
    }
}
