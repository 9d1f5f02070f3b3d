package io.tillbook.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Secret;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SetPinTest {
    private static final LocationId STORE = new LocationId("S1");

    @Example
    void takesFourToEightDigits() {
        assertThatCode(() -> pin("2580")).doesNotThrowAnyException();
        assertThatCode(() -> pin("25802580")).doesNotThrowAnyException();
        refuses("258", "4 to 8");
        refuses("258025802", "4 to 8");
        refuses("25a0", "digits only");
        refuses("٢٥٨٠", "digits only");
        refuses("2580 ", "digits only");
        assertThat(pin("2580").extent()).isEqualTo(Extent.at(STORE));
    }

    @Property
    void refusesWhatIsTriedFirst(@ForAll @IntRange(max = 9) int first, @ForAll @IntRange(min = 4, max = 8) int length,
            @ForAll @IntRange(min = -1, max = 1) int step) {
        String digits = IntStream.range(0, length)
                .map(index -> Math.floorMod(first + index * step, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();

        refuses(digits, "harder to guess");
    }

    /** 10,000 less the ten of each of the three kinds. */
    @Example
    void takesNearlyAllOfFourDigits() {
        long taken = IntStream.range(0, 10_000).filter(number -> isTaken("%04d".formatted(number))).count();

        assertThat(taken).isEqualTo(9_970);
    }

    private static boolean isTaken(String digits) {
        try {
            return pin(digits).hash() == null;
        } catch (InvalidField refused) {
            return false;
        }
    }

    private static void refuses(String text, String because) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> pin(text))
                .withMessageContaining(because)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text));
    }

    private static SetPin pin(String text) {
        return new SetPin(new EmployeeId("li"), STORE, new Secret(text), null);
    }
}
