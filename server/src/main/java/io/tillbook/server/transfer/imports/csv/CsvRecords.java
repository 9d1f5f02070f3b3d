package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.imports.text.TextLines;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file. A record whose quotes make no sense costs its first line only: the reading goes on with
 * the line after it. A record of several lines makes sense when it has as many fields as the header and is not too
 * long.
 */
final class CsvRecords {
    /** Most characters of a record; a quote that nobody closes would hold the rest of the file. */
    static final int MAX_CHARACTERS = TextLines.MAX_BYTES;

    /**
     * A record, or a line that is none.
     *
     * @param line its first line
     * @param fields its fields; of a line that is none those before its fault
     * @param fault why it is none
     */
    record Found(TextLines.Line line, List<String> fields, Optional<String> fault) {}

    private final TextLines file;
    /** Lines that were read for a record to which they did not belong. */
    private final Deque<TextLines.Line> ahead = new ArrayDeque<>();

    CsvRecords(TextLines file) {
        this.file = file;
    }

    /** The first record, of any width. */
    Optional<Found> header() throws IOException {
        return next(Optional.empty());
    }

    /**
     * The next record after the header.
     *
     * @param width how many fields the header has
     */
    Optional<Found> next(int width) throws IOException {
        return next(Optional.of(width));
    }

    private Optional<Found> next(Optional<Integer> width) throws IOException {
        Optional<TextLines.Line> first = line();
        while (first.isPresent() && first.get().text().isEmpty()) {
            first = line();
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(record(first.get(), width));
    }

    private Found record(TextLines.Line first, Optional<Integer> width) throws IOException {
        CsvFields fields = new CsvFields();
        List<TextLines.Line> more = fields.take(first) ? take(fields) : List.of();
        Optional<String> fault = fault(first, fields, more, width);
        if (fault.isPresent()) {
            more.reversed().forEach(ahead::addFirst);
        }
        return new Found(first, fields.complete(), fault);
    }

    /** Takes lines as long as a quoted field is open. */
    private List<TextLines.Line> take(CsvFields fields) throws IOException {
        List<TextLines.Line> more = new ArrayList<>();
        int characters = 0;
        boolean isOpen = true;
        while (isOpen && characters < MAX_CHARACTERS) {
            Optional<TextLines.Line> next = line();
            if (next.isEmpty()) {
                return more;
            }
            more.add(next.get());
            characters += next.get().text().length() + next.get().end().length();
            isOpen = fields.take(next.get());
        }
        return more;
    }

    private static Optional<String> fault(TextLines.Line first, CsvFields fields, List<TextLines.Line> more,
            Optional<Integer> width) {
        if (first.isCutOff()) {
            return Optional.of("has more than " + TextLines.MAX_BYTES + " bytes");
        }
        if (more.stream().anyMatch(TextLines.Line::isCutOff)) {
            return Optional.of("a quote that begins here is not closed within " + MAX_CHARACTERS + " characters");
        }
        return fields.fault()
                .or(() -> width.filter(wanted -> !more.isEmpty() && wanted != fields.width())
                        .map(wanted -> "a quote that begins here is closed " + more.size()
                                + " lines below, which makes "
                                + fields.width() + " fields, the header has " + wanted));
    }

    private Optional<TextLines.Line> line() throws IOException {
        return ahead.isEmpty() ? file.next() : Optional.of(ahead.removeFirst());
    }
}
