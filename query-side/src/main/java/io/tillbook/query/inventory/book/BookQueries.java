package io.tillbook.query.inventory.book;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.inventory.book.ExplainedStock.ExplainedMovement;
import io.tillbook.query.kernel.StoredView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about what moved a stock. */
@Controller
final class BookQueries {

    private final BookViews views;
    private final StockBook book;

    BookQueries(BookViews views, StockBook book) {
        this.views = views;
        this.book = book;
    }

    @QueryMapping
    Connection<StockMovement> stockMovements(@Argument String location, @Argument String sku,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        String stock = StockKey.of(BadArgument.parse("location", location, LocationId::new),
                BadArgument.parse("sku", sku, Sku::new));
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.movements(stock, page.afterNumber(), page.limit()),
                movement -> Long.toString(movement.position()), StockMovement::of);
    }

    @QueryMapping
    @Nullable
    ExplainedStock explain(@Argument String location, @Argument String sku, @Argument @Nullable OffsetDateTime moment,
            @Argument @Nullable OffsetDateTime from, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        if (from != null && moment != null && from.isAfter(moment)) {
            throw new BadArgument("from", "must not be after moment");
        }
        PageRequest page = PageRequest.of(first, after);
        String stock = StockKey.of(at, of);
        MovementOrder start = start(from, page);
        MovementOrder end = MovementOrder.endOfOrLast(moment == null ? null : moment.toInstant());
        Balance opening = book.upTo(stock, start);
        List<StoredView<StockMovementView>> movements = views.movements(stock, start, end, page.limit());
        Balance figure = book.upTo(stock, end);
        if (opening == null || figure == null) {
            return null;
        }
        Connection<ExplainedMovement> shown = Connection.of(page, ExplainedMovement.of(opening, movements),
                BookQueries::cursor, each -> each);
        return new ExplainedStock(at, of, moment, figure, opening, shown.edges(), shown.pageInfo());
    }

    private static String cursor(ExplainedMovement explained) {
        return new MovementOrder(explained.movement().occurredAt().toInstant(), explained.movement().position()).text();
    }

    private static MovementOrder start(@Nullable OffsetDateTime from, PageRequest page) {
        if (page.after() == null) {
            return from == null ? MovementOrder.first() : MovementOrder.startOf(from.toInstant());
        }
        MovementOrder after = MovementOrder.parse(page.after());
        if (after == null) {
            throw new BadArgument("after", "is not a cursor of this list");
        }
        return after;
    }
}
