package io.tillbook.api.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTaxesTest {
    @ParameterizedTest
    @CsvSource({"11300,1300,1300", "9999,1300,1150", "1980,900,163", "5000,300,146", "5000,100,50", "2890,2200,521",
            "125,1000,11", "0,1300,0", "12345,0,0", "100,10000,50"})
    void theTaxOfARateIsContainedInWhatIsPaid(long paid, int rateBp, long tax) {
        assertThat(taxes(line(paid, rateBp))).containsExactly(Optional.of(new LineTax(rateBp, Money.of(tax))));
    }

    /** Each line alone would have 0.04 of 0.35, and all three 0.12 of 1.05; together it is 12.07…, rounded once. */
    @Test
    void aRateIsRoundedOnceAndSpreadToItsLines() {
        assertThat(amounts(taxes(line(34, 1_300), line(34, 1_300), line(34, 1_300)))).containsExactly(4L, 4L, 4L);
        assertThat(amounts(taxes(line(39, 1_300), line(39, 1_300), line(39, 1_300)))).containsExactly(5L, 4L, 4L);
        assertThat(amounts(taxes(line(100, 1_300), line(30, 900), line(300, 1_300)))).containsExactly(12L, 2L, 34L);
    }

    @Test
    void aLineWhoseRateNobodyKnowsHasNoTaxWhichIsNotATaxOfZero() {
        assertThat(taxes(line(100, null), line(100, 0), line(113, 1_300))).containsExactly(Optional.empty(),
                Optional.of(new LineTax(0, Money.ZERO)), Optional.of(new LineTax(1_300, Money.of(13))));
    }

    @Test
    void aLineBelowZeroMirrorsOneAbove() {
        assertThat(amounts(taxes(line(-113, 1_300), line(226, 1_300)))).containsExactly(-13L, 26L);
    }

    @Test
    void theLinesOfEachRateAddUpToTheTaxOfTheirSum() {
        Random random = new Random(22);
        for (int round = 0; round < 2_000; round++) {
            List<ReceiptTaxes.Line> lines = new ArrayList<>();
            for (int place = random.nextInt(1, 12); place > 0; place--) {
                lines.add(line(random.nextLong(100_000), random.nextInt(3) * 450));
            }
            List<Optional<LineTax>> taxes = taxes(lines.toArray(ReceiptTaxes.Line[]::new));
            LongStream.of(0, 450, 900).forEach(rate -> assertAddUp(lines, taxes, (int) rate));
            for (int place = 0; place < lines.size(); place++) {
                assertThat(taxes.get(place).orElseThrow().amountMinor().minor())
                        .isBetween(0L, lines.get(place).amount().minor());
            }
        }
    }

    private static void assertAddUp(List<ReceiptTaxes.Line> lines, List<Optional<LineTax>> taxes, int rate) {
        long paid = lines.stream().filter(each -> each.rateBp() == rate).mapToLong(each -> each.amount().minor()).sum();
        long tax = taxes.stream()
                .flatMap(Optional::stream)
                .filter(each -> each.rateBp() == rate)
                .mapToLong(each -> each.amountMinor().minor())
                .sum();
        assertThat(tax).isEqualTo(BigDecimal.valueOf(paid)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(10_000L + rate), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static ReceiptTaxes.Line line(long paid, @Nullable Integer rateBp) {
        return new ReceiptTaxes.Line(Money.of(paid), rateBp);
    }

    private static List<Optional<LineTax>> taxes(ReceiptTaxes.Line... lines) {
        return ReceiptTaxes.of(List.of(lines));
    }

    private static List<Long> amounts(List<Optional<LineTax>> taxes) {
        return taxes.stream().map(tax -> tax.orElseThrow().amountMinor().minor()).toList();
    }
}
