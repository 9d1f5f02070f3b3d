package io.tillbook.command.store.segments;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a segment is called: the positions of its first and its last event, so that files in the order of their names
 * are events in theirs.
 */
public record SegmentName(long first, long last) {
    private static final Pattern NAME = Pattern.compile("(\\d{19})-(\\d{19})\\.segment");

    /** The name that a file has, if it is that of a segment. */
    public static Optional<SegmentName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SegmentName(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))))
                : Optional.empty();
    }

    /** How many events it has. */
    long events() {
        return last - first + 1;
    }

    /** As a file's. */
    @Override
    public String toString() {
        return "%019d-%019d.segment".formatted(first, last);
    }
}
