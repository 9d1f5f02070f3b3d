package io.tillbook.server.imports;

import java.io.Serial;

/** A file is no CSV file by its beginning: most of the time a spreadsheet that was not saved as one. */
public final class NoCsvFile extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NoCsvFile(String file) {
        super(file + " is no CSV file: it is a spreadsheet, or compressed. Save it as CSV, UTF-8.");
    }
}
