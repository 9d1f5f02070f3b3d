package io.tillbook.server.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row. */
public final class CsvTable implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private final CsvWriter csv;

    private CsvTable(CsvWriter csv) {
        this.csv = csv;
    }

    /** A table into a stream. */
    public static CsvTable into(OutputStream out, boolean withMark) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (withMark) {
            writer.write(BYTE_ORDER_MARK);
        }
        return new CsvTable(CsvWriter.builder().build(writer));
    }

    /** Writes a row. */
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** A cell with words in it that no spreadsheet takes for a formula. */
    public static String words(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A cell with a value; empty where there is none. */
    public static String value(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
