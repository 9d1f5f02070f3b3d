package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.FileKind.ColumnFaults;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** What is uploaded is no file that can be imported; the message tells why. */
public abstract sealed class UploadRefused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private UploadRefused(String message) {
        super(message);
    }

    /** It has more bytes than the server takes. */
    public static final class TooLarge extends UploadRefused {
        @Serial private static final long serialVersionUID = 1L;

        TooLarge(long mostBytes) {
            super("A file may have at most " + mostBytes
                    + " bytes; import a larger one in parts, or by the command line.");
        }
    }

    /** It is no CSV file by its beginning: most of the time a spreadsheet that was not saved as one. */
    public static final class NoCsv extends UploadRefused {
        @Serial private static final long serialVersionUID = 1L;

        NoCsv(String file) {
            super(file + " is no CSV file: it is a spreadsheet, or compressed. Save it as CSV, UTF-8.");
        }
    }

    /** Its first line does not name the columns that its kind has. */
    public static final class WrongColumns extends UploadRefused {
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
}
