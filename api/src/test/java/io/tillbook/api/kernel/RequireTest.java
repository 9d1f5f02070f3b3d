package io.tillbook.api.kernel;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequireTest {
    @Test
    void whatIsMissingIsNamed() {
        assertRefused("sku", () -> Require.present("sku", null));
        assertRefused("name", () -> Require.text("name", null));
        assertRefused("quantity", () -> Require.positive("quantity", null));
        assertRefused("amountMinor", () -> Require.notNegative("amountMinor", null));
        assertRefused("lines", () -> Require.lines("lines", null, (Integer line) -> line));
    }

    @Test
    void textsAreNeitherBlankNorEndless() {
        assertThat(Require.text("name", "豆浆")).isEqualTo("豆浆");
        assertThat(Require.text("name", "x".repeat(500))).hasSize(500);
        assertThat(Require.optionalText("region", null)).isNull();
        assertRefused("name", () -> Require.text("name", " \t"));
        assertRefused("name", () -> Require.text("name", "x".repeat(501)));
        assertRefused("region", () -> Require.optionalText("region", ""));
    }

    @Test
    void quantitiesAreAboveZeroAndAmountsNotBelow() {
        assertRefused("quantity", () -> Require.positive("quantity", Quantity.ZERO));
        assertRefused("quantity", () -> Require.positive("quantity", Quantity.of(-1)));
        assertRefused("amountMinor", () -> Require.notNegative("amountMinor", Money.of(-1)));
        assertThat(Require.notNegative("amountMinor", Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(Require.notNegativeOrZero("changeMinor", null)).isEqualTo(Money.ZERO);
        assertRefused("changeMinor", () -> Require.notNegativeOrZero("changeMinor", Money.of(-1)));
    }

    @Test
    void aUnitPriceTimesItsQuantityIsAnAmountThatCanBeTaken() {
        Require.lineAmount("unitPriceMinor", null, Quantity.of(1));
        Require.lineAmount("unitPriceMinor", Money.of(Money.MAX_MINOR), Quantity.of(1));
        assertRefused("unitPriceMinor",
                () -> Require.lineAmount("unitPriceMinor", Money.of(Money.MAX_MINOR), Quantity.ofThousandths(1_001)));
        assertRefused("unitPriceMinor", () -> Require.lineAmount("unitPriceMinor", Money.of(-1), Quantity.of(1)));
    }

    @Test
    void exactlyOneOfTwoFieldsIsGiven() {
        Require.exactlyOne("unitPriceMinor", 1, "amountMinor", null);
        Require.exactlyOne("unitPriceMinor", null, "amountMinor", 1);
        assertRefused("unitPriceMinor", () -> Require.exactlyOne("unitPriceMinor", null, "amountMinor", null));
        assertRefused("amountMinor", () -> Require.exactlyOne("unitPriceMinor", 1, "amountMinor", 1));
    }

    @Test
    void numbersKeepBothBounds() {
        assertThat(Require.between("days", 1, 1, 3)).isEqualTo(1);
        assertThat(Require.between("days", 3, 1, 3)).isEqualTo(3);
        assertRefused("days", () -> Require.between("days", 0, 1, 3));
        assertRefused("days", () -> Require.between("days", 4, 1, 3));
        assertRefused("days", () -> Require.between("days", null, 1, 3));
    }

    @Test
    void listsAreBoundedCopiesWithoutNulls() {
        List<Integer> values = new ArrayList<>(List.of(1, 2));
        List<Integer> taken = Require.list("values", values);
        values.add(3);

        assertThat(taken).containsExactly(1, 2);
        assertThat(Require.list("values", null)).isEmpty();
        assertRefused("values/1", () -> Require.list("values", Arrays.asList(1, null)));
        assertRefused("values", () -> Require.list("values", numbers(Require.MAX_LINES + 1)));
        assertThat(Require.list("values", numbers(Require.MAX_LINES))).hasSize(Require.MAX_LINES);
    }

    @Test
    void linesHaveNumbersOfTheirOwn() {
        assertRefused("lines", () -> Require.lines("lines", List.<Integer>of(), line -> line));
        assertRefused("lines/2", () -> Require.lines("lines", List.of(4, 7, 4), line -> line));
        assertThat(Require.lines("lines", List.of(7, 4), (Integer line) -> line)).containsExactly(7, 4);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
