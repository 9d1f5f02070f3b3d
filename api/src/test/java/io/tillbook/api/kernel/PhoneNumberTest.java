package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"13800138001", "138 0013 8001", "+86 138-0013-8001", "0086 13800138001",
            "86 138 0013 8001", "１３８００１３８００１", "＋８６　138 0013 8001", "(138) 0013.8001"})
    void oneNumberIsWrittenInManyWays(String written) {
        assertThat(PhoneNumber.plain(written)).isEqualTo("13800138001");
        assertThat(PhoneNumber.isOne(written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"+852 2345 6789,+85223456789", "0085223456789,+85223456789", "021-5555 1234,02155551234",
            "+86 21 5555 1234,+862155551234"})
    void numbersOfOtherKindsKeepTheirCountry(String written, String plain) {
        assertThat(PhoneNumber.plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380", "call 13800138001", "", "+", "1380013800113800138001", "13+800138001"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(PhoneNumber.isOne(written)).isFalse();
    }

    @Property
    void whatIsPlainStaysAsItIs(@ForAll String written) {
        String plain = PhoneNumber.plain(written);
        assertThat(plain).matches("[+0-9]*");
        if (PhoneNumber.isOne(plain)) {
            assertThat(PhoneNumber.plain(plain)).isEqualTo(plain);
        }
    }
}
