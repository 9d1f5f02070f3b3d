package io.tillbook.query.inventory.reservation;

import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about reservations. */
@Controller
final class ReservationQueries {

    private final ReservationViews views;

    ReservationQueries(ReservationViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    ReservationView reservation(@Argument String id) {
        StoredView<ReservationView> found = views.reservations()
                .get(BadArgument.parse("id", id, ReservationId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<ReservationView> reservations(@Argument @Nullable String location,
            @Argument @Nullable ReservationState state, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.page(at, state, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().madePosition()), StoredView::view);
    }
}
