package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Answers questions about alerts. */
@Controller
final class AlertQueries {

    private final AlertViews views;
    private final AlertDeliveryRepository deliveries;
    private final ChangeHub<StockAlert> changes;

    AlertQueries(AlertViews views, AlertDeliveryRepository deliveries, ChangeHub<StockAlert> changes) {
        this.views = views;
        this.deliveries = deliveries;
        this.changes = changes;
    }

    @QueryMapping
    Connection<StockAlert> stockAlerts(@Argument @Nullable String location, @Argument @Nullable AlertKind kind,
            @Argument @Nullable Boolean open, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        Openness openness = open == null ? null : open ? Openness.OPEN : Openness.OVER;
        PageRequest page = PageRequest.of(first, after);
        List<StoredView<StockAlertView>> found = views.alerts(at, kind, openness, page.afterNumber(), page.limit());
        return Connection.of(page, found, each -> Long.toString(each.view().raisedPosition()),
                each -> StockAlert.of(each.view()));
    }

    @QueryMapping
    Connection<TillAlert> tillAlerts(@Argument @Nullable String location, @Argument @Nullable TillAlertKind kind,
            @Argument @Nullable Boolean open, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        Openness openness = open == null ? null : open ? Openness.OPEN : Openness.OVER;
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.tillAlerts(at, kind, openness, page.afterNumber(), page.limit()),
                each -> Long.toString(each.view().raisedPosition()), StoredView::view);
    }

    @QueryMapping
    Connection<BillAlert> billAlerts(@Argument @Nullable String account, @Argument @Nullable Boolean open,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        ProviderAccount of = BadArgument.parseIfGiven("account", account, ProviderAccount::new);
        Openness openness = open == null ? null : open ? Openness.OPEN : Openness.OVER;
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.billAlerts(of, openness, page.afterNumber(), page.limit()),
                each -> Long.toString(each.view().raisedPosition()), StoredView::view);
    }

    @BatchMapping(typeName = "StockAlert", field = "deliveries")
    Map<StockAlert, List<ShownDelivery>> deliveriesOf(List<StockAlert> alerts) {
        return deliveriesOf(alerts, StockAlert::id);
    }

    @BatchMapping(typeName = "TillAlert", field = "deliveries")
    Map<TillAlert, List<ShownDelivery>> deliveriesOfTills(List<TillAlert> alerts) {
        return deliveriesOf(alerts, TillAlert::id);
    }

    @BatchMapping(typeName = "BillAlert", field = "deliveries")
    Map<BillAlert, List<ShownDelivery>> deliveriesOfBills(List<BillAlert> alerts) {
        return deliveriesOf(alerts, BillAlert::id);
    }

    private <A> Map<A, List<ShownDelivery>> deliveriesOf(List<A> alerts, Function<A, AlertId> id) {
        Map<AlertId, List<ShownDelivery>> byAlert = deliveries
                .findByAlertIdIn(alerts.stream().map(id).toList())
                .stream()
                .collect(Collectors.groupingBy(AlertDelivery::alertId,
                        Collectors.mapping(ShownDelivery::of, Collectors.toList())));
        return alerts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(),
                        each -> byAlert.getOrDefault(id.apply(each), List.of())));
    }

    @SchemaMapping(typeName = "TillAlert")
    boolean open(TillAlert alert) {
        return alert.openness() == Openness.OPEN;
    }

    @SchemaMapping(typeName = "BillAlert", field = "open")
    boolean billAlertOpen(BillAlert alert) {
        return alert.openness() == Openness.OPEN;
    }

    @SubscriptionMapping
    Flux<StockAlert> stockAlertChanged(@Argument @Nullable String location) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return changes.changes().filter(alert -> at == null || alert.location().equals(at));
    }
}
