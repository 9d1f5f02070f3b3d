package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    private static final Pattern FORM = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final List<String> SEEDS = List.of("2026-11-22T09:31:07+08:00", "2026-02-28T23:59:59Z",
            "2024-02-29T23:00:00.123456789-18:00", "0000-01-01t00:00:00z", "2026-11-22T09:31:07.5-07:30",
            "9999-12-31T23:59:59.999999999-00:00");
    private static final String CHARACTERS = "0123456789-:+.TtZz \u0661";
    private static final int ATTEMPTS = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-11-22", "2026-11-22T09:31:07", "2026-11-22T09:31Z", "2026-11-22T09:31:07.Z",
            "2026-11-22T09:31:07.1234567890Z", "+12026-11-22T09:31:07Z", "2026-11-22T09:31:07+08",
            "2026-11-22T09:31:07ZZ",
            "2026-11-22T09:31:07+08:00:00", "2026-11-22 09:31:07Z", "２026-11-22T09:31:07Z"})
    void refusesOtherForms(String text) {
        assertThat(Rfc3339.mistake(text)).startsWith("must be a time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-22T24:00:00Z",
            "2026-11-22T23:59:60Z", "2026-11-22T09:31:07+18:01", "2026-11-22T09:31:07+08:60"})
    void refusesTimesThatDoNotExist(String text) {
        assertThat(Rfc3339.mistake(text)).isEqualTo("is no time that exists");
    }

    @Test
    void readsWhatHasTheFormAsTheLibraryDoes() {
        Random random = new Random(3339);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String text = varied(SEEDS.get(random.nextInt(SEEDS.size())), random);
            Optional<OffsetDateTime> read =
                    Rfc3339.mistake(text) == null ? Optional.of(Rfc3339.parse(text)) : Optional.empty();
            assertThat(read).as(text).isEqualTo(byTheLibrary(text));
        }
    }

    private static String varied(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(8)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, character);
                default -> text.setCharAt(at, character);
            }
        }
        return text.toString();
    }

    private static Optional<OffsetDateTime> byTheLibrary(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
