package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers with sales reports. */
@Controller
final class SalesReportQueries {

    private final DaySalesViews views;
    private final SkuDays skus;

    SalesReportQueries(DaySalesViews views, SkuDays skus) {
        this.views = views;
        this.skus = skus;
    }

    @QueryMapping
    List<SalesReportRow> salesReport(@Argument LocalDate from, @Argument LocalDate to,
            @Argument @Nullable String location, @Argument List<SalesDimension> groupBy,
            @Argument @Nullable SalesFigure orderBy, @Argument boolean ascending, @Argument @Nullable Integer first) {
        if (first != null && first < 1) {
            throw new BadArgument("first", "must be at least 1");
        }
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        boolean ofLines = groupBy.contains(SalesDimension.SKU) || groupBy.contains(SalesDimension.CATEGORY);
        if (groupBy.contains(SalesDimension.TENDER) && ofLines) {
            throw new BadArgument("groupBy", "cannot have TENDER together with SKU or CATEGORY, because a receipt is "
                    + "paid as a whole and not line by line");
        }
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        SalesReport report = new SalesReport(groupBy);
        Subject.Kind kind = SalesReport.kind(groupBy);
        if (kind == Subject.Kind.SKU && !SalesReport.needsCells(groupBy)) {
            SkuSums sums = new SkuSums(groupBy);
            skus.each(from, to, at, (day, figures) -> {
                report.count(figures.size());
                sums.add(day, figures);
            });
            sums.each(report::add);
        } else {
            views.each(kind, from, to, at, SalesReport.needsCells(groupBy), report::add);
        }
        return new Ranking(orderBy, ascending, first).of(report.rows());
    }
}
