package io.tillbook.query.alerts;

import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what was delivered to somebody outside, and what could not be. */
@Controller
final class DeliveryQueries {

    private final DeliveryViews deliveries;

    DeliveryQueries(DeliveryViews deliveries) {
        this.deliveries = deliveries;
    }

    /** They belong to no location: whoever sees only some sees none of them. */
    @QueryMapping
    Connection<OutgoingDelivery> deliveries(@Argument State state, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<AlertDelivery> found =
                Sight.current().covers(Sight.everything()) ? deliveries.find(state, page) : List.of();
        return Connection.of(page, found, DeliveryViews::key, OutgoingDelivery::of);
    }
}
