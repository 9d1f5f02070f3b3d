package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, 123_456, 1_234_567, -1, -123_456, Long.MAX_VALUE, Long.MIN_VALUE})
    void areThoseOfTheFormatter(long number) {
        assertThat(Digits.of(number, 6)).isEqualTo("%06d".formatted(number));
    }
}
