package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.sales.report.SalesFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers with analyses of sales. */
@Controller
final class AnalysisQueries {
    private static final int MOST_ROWS = 10_000;

    private final Analyses analyses;

    AnalysisQueries(Analyses analyses) {
        this.analyses = analyses;
    }

    @QueryMapping
    List<PeakHour> peakHours(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location) {
        return analyses.peakHours(Period.asked(from, to), location(location));
    }

    @QueryMapping
    AbcXyz abcXyz(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location,
            @Argument SalesFigure by) {
        return analyses.abcXyz(Period.asked(from, to), location(location), by);
    }

    @SchemaMapping(typeName = "PeakHour")
    BigDecimal receiptsPerHour(PeakHour hour) {
        return hour.receiptsPerHour();
    }

    @SchemaMapping(typeName = "AbcXyz")
    List<ClassSum> classes(AbcXyz found) {
        return found.classes();
    }

    @SchemaMapping(typeName = "AbcXyz")
    List<ClassifiedSku> rows(AbcXyz found, @Argument int first, @Argument @Nullable AbcClass abc,
            @Argument @Nullable XyzClass xyz) {
        return found.rows()
                .stream()
                .filter(row -> abc == null || row.abc() == abc)
                .filter(row -> xyz == null || row.xyz() == xyz)
                .limit(atMost(first))
                .toList();
    }

    @QueryMapping
    List<RankedPlace> ranking(@Argument LocalDate from, @Argument LocalDate to, @Argument RankedBy of,
            @Argument SalesFigure by, @Argument @Nullable String location, @Argument int first) {
        int most = atMost(first);
        return analyses.ranking(Period.asked(from, to), of, by, location(location)).stream().limit(most).toList();
    }

    @QueryMapping
    LikeForLike likeForLike(@Argument LocalDate from, @Argument LocalDate to, @Argument ComparedWith with,
            @Argument @Nullable String location) {
        return analyses.likeForLike(Period.asked(from, to), with, location(location));
    }

    private static int atMost(int first) {
        if (first < 1 || first > MOST_ROWS) {
            throw new BadArgument("first", "must be 1 to " + MOST_ROWS);
        }
        return first;
    }

    private static @Nullable LocationId location(@Nullable String location) {
        return BadArgument.parseIfGiven("location", location, LocationId::new);
    }
}
