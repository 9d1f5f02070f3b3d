package io.tillbook.query.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.tax.LineTax;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.RandomHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of days are judged by the lines of all receipts, each read by itself. */
class TaxReportTest {
    /** One line of a receipt or of a return. */
    private record Line(LocationId at, LocalDate day, boolean isReturn, Money paid, @Nullable LineTax tax) {
        boolean isOf(DayTaxesView view, @Nullable Integer rateBp) {
            return at.equals(view.location()) && day.equals(view.day())
                    && Objects.equals(tax == null ? null : tax.rateBp(), rateBp);
        }

        long taxMinor() {
            return tax == null ? 0 : tax.amountMinor().minor();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDayAddsUpToItsLines(long seed) {
        List<RecordedEvent> history = RandomHistory.of(seed, 200);
        List<Line> lines = lines(history);
        List<DayTaxesView> days = List.copyOf(Folded.of(new DayTaxesProjection(), history).values());

        assertThat(lines.stream().filter(Line::isReturn).count()).isPositive();
        assertThat(days).isNotEmpty().allSatisfy(day -> assertThat(day.rates()).isNotEmpty());
        days.forEach(day -> day.rates().forEach(rate -> assertThat(rate).isEqualTo(judged(lines, day, rate.rateBp()))));
        assertThat(days.stream().flatMap(day -> day.rates().stream()).mapToLong(rate -> rate.soldMinor().minor()).sum())
                .isEqualTo(lines.stream().filter(line -> !line.isReturn).mapToLong(line -> line.paid.minor()).sum());
        assertThat(days.stream().flatMap(day -> day.rates().stream()).mapToLong(rate -> rate.taxMinor().minor()).sum())
                .isEqualTo(lines.stream().mapToLong(line -> line.isReturn ? -line.taxMinor() : line.taxMinor()).sum());
        assertThat(RateSums.of(days.stream().flatMap(day -> day.rates().stream()))).extracting(RateFigures::rateBp)
                .containsExactly(900, 1_300, null);
    }

    private static RateFigures judged(List<Line> lines, DayTaxesView day, @Nullable Integer rateBp) {
        long[] sums = new long[4];
        for (Line line : lines) {
            if (line.isOf(day, rateBp)) {
                sums[line.isReturn ? 2 : 0] += line.paid.minor();
                sums[line.isReturn ? 3 : 1] += line.taxMinor();
            }
        }
        return new RateFigures(rateBp, Money.of(sums[0]), Money.of(sums[1]), Money.of(sums[2]), Money.of(sums[3]));
    }

    private static List<Line> lines(List<RecordedEvent> history) {
        List<Line> lines = new ArrayList<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof SaleCompleted sale) {
                sale.lines()
                        .forEach(line -> lines.add(new Line(sale.location(), sale.businessDay(), false,
                                line.paidMinor(), line.tax())));
            } else if (recorded.event() instanceof ReturnAccepted back) {
                back.lines()
                        .forEach(line -> lines.add(new Line(back.location(), back.businessDay(), true,
                                line.refundMinor(), line.tax())));
                back.allRestated()
                        .forEach(line -> lines.add(new Line(back.location(), back.businessDay(), true,
                                line.changeMinor().negated(), negated(line.tax()))));
            } else if (recorded.event() instanceof ReturnWithoutReceiptAccepted back) {
                back.lines()
                        .forEach(line -> lines.add(new Line(back.location(), back.businessDay(), true,
                                line.refundMinor(), line.tax())));
            }
        }
        return lines;
    }

    private static @Nullable LineTax negated(@Nullable LineTax tax) {
        return tax == null ? null : new LineTax(tax.rateBp(), tax.amountMinor().negated());
    }
}
