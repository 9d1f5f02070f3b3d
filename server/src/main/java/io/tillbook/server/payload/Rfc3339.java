package io.tillbook.server.payload;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times with their offset, as RFC 3339 has them; {@link OffsetDateTime#parse} alone also takes other forms. */
final class Rfc3339 {
    private static final int LONGEST = "2026-11-22T09:31:07.123456789+08:00".length();
    private static final Pattern FORM = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d)");

    private Rfc3339() {}

    /** What is wrong with a text; null where it is a time. */
    static @Nullable String mistake(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
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
        return OffsetDateTime.parse(text);
    }
}
