package io.tillbook.server.door;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times with their offset, as RFC 3339 has them. */
final class Rfc3339 {
    /** {@link OffsetDateTime#parse} alone also takes times without seconds, years of five digits and more. */
    private static final Pattern FORM = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /** What is wrong with a text; null where it is a time. */
    static @Nullable String mistake(String text) {
        if (!FORM.matcher(text).matches()) {
            return "must be a time with its offset, such as 2026-11-22T09:31:07+08:00";
        }
        try {
            parse(text);
            return null;
        } catch (DateTimeException impossible) {
            return "is no time that exists";
        }
    }

    /** The time that a text without mistakes is. */
    static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
    }
}
