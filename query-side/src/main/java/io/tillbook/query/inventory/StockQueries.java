package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.EventLog;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
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
    private final EventLog log;
    private final ChangeHub<StockLevel> changes;

    StockQueries(StockViews views, EventLog log, ChangeHub<StockLevel> changes) {
        this.views = views;
        this.log = log;
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
        Absorbed<StockLevelView> level = views.levels().get(StockLevelView.key(at, of));
        return level == null ? null : StockLevel.of(level);
    }

    private @Nullable StockLevel stockLevelAsOf(OffsetDateTime moment, LocationId location, Sku sku) {
        StreamId stream = new StreamId("stock-" + location.value() + "/" + sku.value());
        try (Stream<RecordedEvent> events = log.stream(stream, 0)) {
            List<RecordedEvent> all = events.toList();
            return all.isEmpty() ? null : StockLevel.asOf(moment, location, sku, all);
        }
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
        List<Absorbed<StockLevelView>> found = category == null
                ? views.levels(at, of, page.after(), page.limit())
                : views.levelsOf(category, at, page.after(), page.limit());
        return Connection.of(page, found, Absorbed::key, StockLevel::of);
    }

    @QueryMapping
    Connection<StockMovement> stockMovements(@Argument String location, @Argument String sku,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.movements(at, of, page.afterNumber(), page.limit()),
                movement -> Long.toString(movement.position()), StockMovement::of);
    }

    @SubscriptionMapping
    Flux<StockLevel> stockLevelChanged(@Argument @Nullable String location) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return changes.changes().filter(level -> at == null || level.location().equals(at));
    }
}
