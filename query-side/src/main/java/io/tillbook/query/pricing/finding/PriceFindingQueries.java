package io.tillbook.query.pricing.finding;

import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which sales had wrong prices. */
@Controller
final class PriceFindingQueries {
    private final PriceFindingViews views;

    PriceFindingQueries(PriceFindingViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<PriceFindingView> priceFindings(@Argument @Nullable String location,
            @Argument @Nullable PriceFindingKind kind, @Argument @Nullable FindingState state,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.page(PriceFindingFilter.of(location, kind, state, from, to), page),
                finding -> finding.view().order(), StoredView::view);
    }
}
