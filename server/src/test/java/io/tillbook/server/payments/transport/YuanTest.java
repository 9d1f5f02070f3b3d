package io.tillbook.server.payments.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {
    @ParameterizedTest
    @CsvSource({"0.01, 1", "128, 12800", "128.0, 12800", "-28.00, -2800", "+0.10, 10", "0.500, 50"})
    void amountsAreInFen(String text, long minor) {
        assertThat(Yuan.minor(text)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"0.48640, 48640", "-0.10640, -10640", "0.00001, 1", "1, 100000"})
    void feesAreInHundredThousandths(String text, long e5) {
        assertThat(Yuan.e5(text)).isEqualTo(e5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "", "1,5", "0x1", "1e3", "NaN", "12345678901234567890"})
    void whatIsNoAmountOrFinerIsRefused(String text) {
        assertThatThrownBy(() -> Yuan.minor(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amountsAreWrittenWithTwoDecimals() {
        assertThat(Yuan.text(1)).isEqualTo("0.01");
        assertThat(Yuan.text(12_800)).isEqualTo("128.00");
        assertThatThrownBy(() -> Yuan.e5("0.000001")).hasMessage("has more than 5 decimals");
    }
}
