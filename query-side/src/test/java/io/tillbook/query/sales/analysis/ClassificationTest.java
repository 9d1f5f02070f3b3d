package io.tillbook.query.sales.analysis;

import static io.tillbook.query.sales.analysis.SoldExamples.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sales.report.Figures;
import io.tillbook.query.sales.report.SalesFigure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    private static final long[] VALUES = {50_000, 20_000, 12_000, 8_000, 5_000, 3_000, 1_200, 500, 200, 100};

    @Test
    void theClassIsThatOfWhatStandsBefore() {
        AbcXyz found = Classification.of(skus(VALUES), List.of(), SalesFigure.NET);

        assertThat(found.rows()).extracting(ClassifiedSku::beforeBp)
                .containsExactly(0, 5_000, 7_000, 8_200, 9_000, 9_500, 9_800, 9_920, 9_970, 9_990);
        assertThat(found.rows()).extracting(ClassifiedSku::abc)
                .containsExactly(AbcClass.A, AbcClass.A, AbcClass.A, AbcClass.B, AbcClass.B, AbcClass.C, AbcClass.C,
                        AbcClass.C, AbcClass.C, AbcClass.C);
        assertThat(found.classes()).extracting(ClassSum::skus).containsExactly(3, 2, 5);
        assertThat(found.classes()).extracting(ClassSum::value).containsExactly(82_000L, 13_000L, 5_000L);
    }

    @Test
    void demandVariesAsTheNumbersOfWeeksTell() {
        assertThat(classes(10, 12, 11, 9, 10, 8)).isEqualTo(XyzClass.X);
        assertThat(classes(10, 20, 5, 15, 0, 10)).isEqualTo(XyzClass.Y);
        assertThat(classes(0, 0, 40, 0, 0, 5)).isEqualTo(XyzClass.Z);
        assertThat(classes(0, 0)).isEqualTo(XyzClass.Z);
        assertThat(classes()).isEqualTo(XyzClass.Z);
    }

    @Test
    void variationIsThatOfThePopulation() {
        assertThat(Variation.of(new long[] {10, 12, 11, 9, 10, 8})).hasValue(new BigDecimal("0.1291"));
        assertThat(Variation.of(new long[] {10, 20, 5, 15, 0, 10})).hasValue(new BigDecimal("0.6455"));
        assertThat(Variation.of(new long[] {0, 0, 40, 0, 0, 5})).hasValue(new BigDecimal("1.9532"));
        assertThat(Variation.of(new long[] {7, 7, 7})).hasValue(new BigDecimal("0.0000"));
        assertThat(Variation.of(new long[] {5, -5})).isEmpty();
        assertThat(Variation.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE})).hasValue(new BigDecimal("0.0000"));
    }

    @Test
    void whatGivesNothingIsOfTheLastClassAndTakesNothingFromOthers() {
        AbcXyz found = Classification.of(skus(100, 0, -50), List.of(), SalesFigure.NET);

        assertThat(found.rows()).extracting(ClassifiedSku::abc).containsExactly(AbcClass.A, AbcClass.C, AbcClass.C);
        assertThat(found.rows()).extracting(ClassifiedSku::shareBp).containsExactly(10_000, 0, -5_000);
        assertThat(Classification.of(Map.of(), List.of(), SalesFigure.NET).rows()).isEmpty();
        assertThat(Classification.of(skus(0, 0), List.of(), SalesFigure.NET).rows())
                .extracting(ClassifiedSku::abc)
                .containsExactly(AbcClass.C, AbcClass.C);
    }

    /** A product of which far more came back than all others have brought. */
    @Test
    void aShareReachesAsFarAsItsNumber() {
        assertThat(Classification.of(skus(1, -10_000_000), List.of(), SalesFigure.NET).rows())
                .extracting(ClassifiedSku::shareBp)
                .containsExactly(10_000, Integer.MIN_VALUE);
    }

    private static Map<Sku, Figures> skus(long... values) {
        Map<Sku, Figures> skus = new HashMap<>();
        IntStream.range(0, values.length).forEach(index -> skus.put(new Sku("P-" + index), sold(1, values[index])));
        return skus;
    }

    private static XyzClass classes(long... weeks) {
        Sku sku = new Sku("TEA");
        List<Map<Sku, Figures>> all =
                Arrays.stream(weeks).mapToObj(pieces -> Map.of(sku, sold(pieces, pieces))).toList();
        return Classification.of(Map.of(sku, sold(1, 1)), all, SalesFigure.NET).rows().getFirst().xyz();
    }
}
