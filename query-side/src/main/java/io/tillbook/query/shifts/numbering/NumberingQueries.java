package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what was found in numbers of receipts. */
@Controller
final class NumberingQueries {
    private final NumberingViews views;

    NumberingQueries(NumberingViews views) {
        this.views = views;
    }

    @QueryMapping
    List<NumberFindings> receiptNumberFindings(@Argument String location, @Argument @Nullable String register,
            @Argument LocalDate from, @Argument LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        return views.of(BadArgument.parse("location", location, LocationId::new),
                BadArgument.parseIfGiven("register", register, RegisterId::new))
                .stream()
                .map(numbers -> NumberFindings.of(numbers, from, to))
                .filter(findings -> !findings.isEmpty())
                .toList();
    }
}
