package io.tillbook.api.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillFiguresTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");

    /** The first two are the rows of the worked example; the others are rounded at a half, and to the minor unit. */
    @ParameterizedTest
    @CsvSource({"12800, 380, 1, true, 48640", "-2800, 380, 1, true, -10640", "2740, 380, 1, true, 10412",
            "1, 380, 1, true, 4", "3, 250, 1, true, 8", "-3, 250, 1, true, -8", "12800, 380, 1000, true, 49000",
            "-2800, 380, 1, false, 0", "0, 380, 1, true, 0", "12800, 0, 1, true, 0"})
    void aFeeIsTheRateOfTheAmountAtItsStep(long minor, int rateE5, int stepE5, boolean returned, long feeE5) {
        assertThat(new FeeTerms(rateE5, stepE5, returned).feeE5(Money.of(minor))).isEqualTo(feeE5);
    }

    @Property
    void aFeeIsWhatDecimalsSay(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor,
            @ForAll @IntRange(min = 0, max = 100_000) int rateE5, @ForAll @IntRange(min = 1, max = 5_000) int stepE5) {
        BigDecimal exact = BigDecimal.valueOf(minor, 2).multiply(BigDecimal.valueOf(rateE5, 5));
        BigDecimal step = BigDecimal.valueOf(stepE5, 5);
        BigDecimal expected = exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        assertThat(new FeeTerms(rateE5, stepE5, true).feeE5(Money.of(minor)))
                .isEqualTo(expected.movePointRight(5).longValueExact());
    }

    @Test
    void aBillPaysOutWhatCameLessWhatWentLessTheFees() {
        BillTotals totals = BillTotals.of(List.of(row(1, 12_800, 48_640), row(2, -2_800, -10_640)));
        assertThat(totals).isEqualTo(new BillTotals(2, Money.of(12_800), Money.of(2_800), 38_000));
        assertThat(totals.payableE5()).isEqualTo(9_962_000);
        assertThat(totals.payable()).isEqualTo(Money.of(9_962));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27T15:45:00Z, true", "2026-11-27T15:44:59Z, false", "2026-11-28T16:14:59Z, true",
            "2026-11-28T16:15:00Z, false", "2026-11-28T04:00:00Z, true"})
    void aPaymentBelongsToItsDayInChina(Instant at, boolean belongs) {
        assertThat(BillDays.belongs(at, LocalDate.of(2026, 11, 28))).isEqualTo(belongs);
    }

    @Test
    void whatIsAtStakeIsTheAmountOrElseTheFeeRoundedUp() {
        assertThat(figures(100L, 300L, 5, 0L).stake()).isEqualTo(Money.of(200));
        assertThat(figures(null, 300L, 5, 0L).stake()).isEqualTo(Money.of(300));
        assertThat(figures(300L, 300L, 1_001, 0L).stake()).isEqualTo(Money.of(2));
        assertThat(figures(300L, 300L, 7, 7L).stake()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> row(0, 1, 0)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new BillRow(1, BillRowKind.FEE, "x".repeat(129), null, Money.ZERO, 0, NOON))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new BillHash("AB")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> row(1, Money.MAX_MINOR + 1, 0)).isInstanceOf(InvalidField.class);
    }

    private static DifferenceFigures figures(@Nullable Long provider, Long ledger, long fee, Long agreed) {
        return new DifferenceFigures(BillRowKind.PAYMENT, null, null, provider == null ? null : Money.of(provider),
                Money.of(ledger), fee, agreed, null, null, TenderMethod.WECHAT);
    }

    private static BillRow row(int line, long minor, long feeE5) {
        return new BillRow(line, BillRowKind.PAYMENT, "n" + line, null, Money.of(minor), feeE5, NOON);
    }
}
