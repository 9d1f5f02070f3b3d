package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CommandIdTest {
    @Property
    void aUuidReadsBackFromItsText(@ForAll long high, @ForAll long low) {
        CommandId id = new CommandId(new UUID(high, low));

        assertThat(CommandId.of(id.toString())).isEqualTo(id);
        assertThat(CommandId.of(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
    }

    @Example
    void textsThatAreNoUuidAreRefused() {
        List.of("", "till-7", "0198c5c0-0000-7000-8000-00000000000", "0198c5c0-0000-7000-8000-0000000000001",
                "0198c5c0-0000-7000-8000-00000000000g", "0198c5c000000700080000000000000000001")
                .forEach(CommandIdTest::isRefused);
    }

    /** Java's own parser takes groups of any length and drops what does not fit, so many texts would be one id. */
    @Example
    void groupsOfOtherLengthsAreRefused() {
        List.of("1-1-1-1-1", "0198c5c00-000-7000-8000-000000000001", "0198c5c0-0000-7000-800-0000000000001",
                "0198c5c0-00000-700-8000-000000000001").forEach(CommandIdTest::isRefused);
    }

    @Example
    void signsAreNoDigits() {
        List.of("+198c5c0-0000-7000-8000-000000000001", "0198c5c0-0000-7000-8000--00000000001",
                "0198c5c0--000-7000-8000-000000000001").forEach(CommandIdTest::isRefused);
    }

    private static void isRefused(String text) {
        assertThatExceptionOfType(InvalidField.class).as(text)
                .isThrownBy(() -> CommandId.of(text))
                .matches(refused -> refused.field().equals("commandId"));
    }
}
