package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about days that are settled, and about deposits. */
@Controller
final class SettlementQueries {
    private final SettlementViews views;
    private final SettlementDays days;

    SettlementQueries(SettlementViews views, SettlementDays days) {
        this.views = views;
        this.days = days;
    }

    @QueryMapping
    @Nullable
    ShownDay daySettlement(@Argument String location, @Argument LocalDate day) {
        return days.find(BadArgument.parse("location", location, LocationId::new), day).orElse(null);
    }

    @QueryMapping
    Connection<DepositView> deposits(@Argument @Nullable String location, @Argument @Nullable DepositState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.deposits(BadArgument.parseIfGiven("location", location, LocationId::new), state, page.after(),
                        page.limit()),
                deposit -> deposit.view().order(), StoredView::view);
    }
}
