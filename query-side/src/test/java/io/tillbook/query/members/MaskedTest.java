package io.tillbook.query.members;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({"李秀兰,李**", "Li Xiulan,L**", "𠮷田,𠮷**", "王,王**"})
    void aNameShowsItsFirstCharacterAndNotHowLongItIs(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"139 1234 5678,139****5678", "+86 139-1234-5678,+86****5678", "80000062,****0062", "12345,****45",
            "12,****2", "1,****"})
    void aNumberShowsItsEnds(String number, String masked) {
        assertThat(Masked.number(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"xiulan@example.com,x**@example.com", "x@y,x**@y"})
    void anAddressShowsWhereItIs(String mail, String masked) {
        assertThat(Masked.mail(mail)).isEqualTo(masked);
    }

    @Property
    void noNumberCanBeToldFromWhatIsShown(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 20) String number) {
        String shown = Masked.number(number).replace("*", "");
        assertThat(shown.length()).isLessThan(number.length());
        assertThat(number.length() - shown.length()).isGreaterThanOrEqualTo(Math.min(3, (number.length() + 1) / 2));
    }
}
