package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.FileKind.ColumnFaults;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** The first line of an upload does not name the columns that its kind has. */
public final class WrongColumns extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ColumnFaults faults;

    WrongColumns(String file, ColumnFaults faults) {
        super(sentence(file, faults));
        this.faults = faults;
    }

    private static String sentence(String file, ColumnFaults faults) {
        List<String> parts = new ArrayList<>();
        if (!faults.lacking().isEmpty()) {
            parts.add("lacks columns: " + String.join(", ", faults.lacking()));
        }
        if (!faults.unknown().isEmpty()) {
            parts.add("has unknown columns: " + String.join(", ", faults.unknown()));
        }
        return file + " " + String.join("; it ", parts);
    }

    /** Which are lacking, and which nobody knows. */
    public ColumnFaults faults() {
        return faults;
    }
}
