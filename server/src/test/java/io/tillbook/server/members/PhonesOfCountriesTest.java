package io.tillbook.server.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesOfCountriesTest {
    @ParameterizedTest
    @CsvSource({"86, 13700000001, true", "86, +86 137 0000 0001, true", "86, 0086-13700000001, true",
            "86, １３７００００００01, true", "86, +44 7911 123456, false", "86, 447911123456, false",
            "86, 0044 7911 123456, false", "44, +44 7911 123456, true", "44, 07911 123456, false",
            "44, 13700000001, false"})
    void numbersOfOtherCountriesAreSentNothing(String code, String phone, boolean isOne) {
        assertThat(new PhonesOfCountries(List.of(code)).have(phone)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({"+852 9123 4567, true", "+86 13700000001, true", "+81 90 1234 5678, false"})
    void thereMayBeSeveral(String phone, boolean isOne) {
        assertThat(new PhonesOfCountries(List.of("86", "852")).have(phone)).isEqualTo(isOne);
    }
}
