package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param header of its file
 * @param number the line of the file it starts on; the header is line 1
 * @param fields its fields in order; those before the fault where they cannot be told apart
 * @param raw what stands in the file, where its fields cannot be told apart
 */
public record CsvLine(CsvHeader header, long number, List<String> fields, @Nullable String raw) {
    private static final String HIDDEN = "(hidden)";

    /** The text in a column, which has to be there. */
    String get(String column) {
        return find(column).orElseThrow(() -> new InvalidField(column, "is required"));
    }

    /** The text in a column, if the file has the column and the line something in it. */
    Optional<String> find(String column) {
        return header.place(column).map(fields::get).filter(text -> !text.isEmpty());
    }

    /** The text in its first column; nothing where it has none. */
    public String first() {
        return fields.isEmpty() ? "" : fields.getFirst();
    }

    /** The same without what stands in a column; of a line whose fields cannot be told apart, nothing is left. */
    CsvLine without(String column) {
        int place = header.place(column).orElse(-1);
        List<String> others = new ArrayList<>(fields);
        if (place >= 0 && place < others.size()) {
            others.set(place, HIDDEN);
        }
        return raw == null ? new CsvLine(header, number, List.copyOf(others), null)
                : new CsvLine(header, number, List.of(), HIDDEN);
    }

    /** Whether both lines have the same in a column. */
    boolean agrees(CsvLine other, String column) {
        return find(column).equals(other.find(column));
    }
}
