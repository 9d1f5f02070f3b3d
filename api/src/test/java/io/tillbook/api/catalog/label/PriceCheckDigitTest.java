package io.tillbook.api.catalog.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceCheckDigitTest {
    /** The worked examples of the GS1 General Specifications. */
    @ParameterizedTest
    @CsvSource({"2875, 9", "14685, 6"})
    void isThatOfTheSpecification(String price, char digit) {
        assertThat(PriceCheckDigit.of(price)).isEqualTo(digit);
    }

    @Test
    void tellsEveryDigitThatIsWrong() {
        assertThat(IntStream.range(0, 10_000).flatMap(price -> missed("%04d".formatted(price)))).isEmpty();
        assertThat(IntStream.range(0, 100_000).flatMap(price -> missed("%05d".formatted(price)))).isEmpty();
    }

    /** Numbers that differ from a price in one digit and have its check digit. */
    private static IntStream missed(String price) {
        char digit = PriceCheckDigit.of(price);
        return IntStream.range(0, price.length())
                .mapToObj(place -> IntStream.range(0, 10)
                        .mapToObj(other -> price.substring(0, place) + other + price.substring(place + 1)))
                .flatMap(others -> others)
                .filter(other -> !other.equals(price) && PriceCheckDigit.of(other) == digit)
                .mapToInt(Integer::parseInt);
    }
}
