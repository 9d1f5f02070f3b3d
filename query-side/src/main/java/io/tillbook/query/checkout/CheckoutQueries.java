package io.tillbook.query.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.held.FactState;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.store.MongoViews;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers with what a person has to look at. */
@Controller
final class CheckoutQueries {

    private final CheckoutViews views;
    private final EventLog log;
    private final EventJson json;

    CheckoutQueries(CheckoutViews views, EventLog log, EventJson json) {
        this.views = views;
        this.log = log;
        this.json = json;
    }

    @QueryMapping
    Connection<FlagView> flaggedSales(@Argument @Nullable String location, @Argument @Nullable FlagKind kind,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return flags(views.saleFlags(), CheckoutFilter.of(location, from, to), kind, PageRequest.of(first, after));
    }

    @QueryMapping
    Connection<FlagView> flaggedReturns(@Argument @Nullable String location, @Argument @Nullable FlagKind kind,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return flags(views.returnFlags(), CheckoutFilter.of(location, from, to), kind, PageRequest.of(first, after));
    }

    @QueryMapping
    @Nullable
    HeldFactView heldFact(@Argument String id) {
        StoredView<HeldFactView> found = views.heldFacts().get(BadArgument.parse("id", id, FactId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<HeldFactView> heldFacts(@Argument @Nullable String location, @Argument @Nullable FactState state,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.heldFacts(CheckoutFilter.of(location, from, to), state, page),
                fact -> fact.view().order(), StoredView::view);
    }

    /** The event that holds it has the whole content, so that views need not keep it a second time. */
    @SchemaMapping(typeName = "HeldFact")
    @Nullable
    Map<String, Object> content(HeldFactView fact) {
        try (Stream<RecordedEvent> events = log.stream(new StreamId("held-" + fact.id().value()), 0)) {
            return events.filter(event -> event.event() instanceof FactHeld)
                    .findFirst()
                    .map(event -> json.of(event.event()))
                    .orElse(null);
        }
    }

    @QueryMapping
    Connection<RefusedSaleView> refusedSales(@Argument @Nullable String location, @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.refusedSales(CheckoutFilter.of(location, from, to), page),
                sale -> sale.view().order(), StoredView::view);
    }

    @QueryMapping
    Connection<ReturnWithoutReceiptView> returnsWithoutReceipt(@Argument @Nullable String location,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.returnsWithoutReceipt(CheckoutFilter.of(location, from, to), page),
                each -> each.view().order(), StoredView::view);
    }

    private static Connection<FlagView> flags(MongoViews<FlagView> flags, CheckoutFilter filter,
            @Nullable FlagKind kind, PageRequest page) {
        return Connection.of(page, CheckoutViews.flags(flags, filter, kind, page), flag -> flag.view().order(),
                StoredView::view);
    }
}
