package io.tillbook.server.payments.transport;

import java.util.ArrayList;
import java.util.List;

/** Lines of bills: fields with commas between, some in quotes, padded with blanks and tabs. */
public final class CsvLines {
    private CsvLines() {}

    /** The fields of a line, without what pads them. */
    public static List<String> fields(String line) {
        return fields(line, ',');
    }

    /** The same with something else than commas between. */
    public static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int place = 0; place < line.length(); place++) {
            char here = line.charAt(place);
            if (here == '"') {
                isQuoted = !isQuoted;
            } else if (here == separator && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(here);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
