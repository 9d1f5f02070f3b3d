package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class IdTest {
    private static final Pattern PATTERN = Pattern.compile(Id.PATTERN);

    @Property
    void idsAreOfTheirAlphabet(
            @ForAll @StringLength(min = 1, max = Id.MAX_LENGTH) @CharRange(from = 'a', to = 'z') @CharRange(from = 'A',
                    to = 'Z') @CharRange(from = '0', to = '9') @Chars({'.', '_', ':', '-'}) String text) {
        assertThat(new Sku(text).value()).isEqualTo(text);
    }

    @Property
    void anythingElseIsRefused(@ForAll @StringLength(max = 70) @CharRange(from = ' ', to = '~') String text) {
        assertThat(isTaken(text)).isEqualTo(PATTERN.matcher(text).matches());
    }

    @Property
    void otherScriptsAreRefused(@ForAll @StringLength(min = 1, max = 3) String text) {
        assertThat(isTaken(text)).isEqualTo(PATTERN.matcher(text).matches());
    }

    @Example
    void slashesAreRefusedSoThatNoTwoThingsShareAStream() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new LocationId("A/B"));
    }

    @Example
    void lengthIsBounded() {
        assertThat(isTaken("x".repeat(64))).isTrue();
        assertThat(isTaken("x".repeat(65))).isFalse();
        assertThat(isTaken("")).isFalse();
    }

    private static boolean isTaken(String text) {
        try {
            new Sku(text);
            return true;
        } catch (InvalidField refused) {
            assertThat(refused.field()).isEmpty();
            return false;
        }
    }
}
