package io.tillbook.query.members.report;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers with reports on members. */
@Controller
final class MemberReportQueries {
    private static final int MOST_DAYS = 366;

    private final MemberReports reports;

    MemberReportQueries(MemberReports reports) {
        this.reports = reports;
    }

    @QueryMapping
    MemberReport memberReport(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location,
            DataFetchingFieldSelectionSet wanted) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        if (!to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new BadArgument("to", "must be at most " + (MOST_DAYS - 1) + " days after from");
        }
        return reports.of(from, to, BadArgument.parseIfGiven("location", location, LocationId::new),
                wanted.contains("tiers"));
    }
}
