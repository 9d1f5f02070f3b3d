package io.tillbook.server.http.downloads;

import io.tillbook.server.documents.CsvTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, as they are printed and as a program reads them.
 *
 * @param name what the table is called in CSV
 * @param title what stands above it in print
 * @param columns its columns
 * @param rows its rows
 */
record FigureTable(String name, String title, List<Column> columns, List<Row> rows) {
    /** The columns of CSV: a line for each figure. */
    static final List<String> HEADER = List.of("table", "key", "figure", "value");

    /**
     * A column.
     *
     * @param figure what it is called in CSV; amounts end in {@code Minor}
     * @param label what stands above it in print
     */
    record Column(String figure, String label) {
        boolean isAmount() {
            return figure.endsWith("Minor");
        }
    }

    /**
     * A row.
     *
     * @param key what it is called in CSV
     * @param label what it is called in print
     * @param values of each column: amounts in minor units, numbers, or words; null where there is none
     */
    record Row(String key, String label, List<@Nullable Object> values) {
        static Row of(String key, String label, @Nullable Object... values) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Object value : values) {
                cells.add(value);
            }
            return new Row(key, label, cells);
        }
    }

    /** Each figure as a line of CSV. */
    List<List<String>> lines() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, columns.size())
                        .filter(place -> row.values().get(place) != null)
                        .mapToObj(place -> List.of(name, CsvTable.words(row.key()), columns.get(place).figure(),
                                cell(row.values().get(place)))))
                .toList();
    }

    private static String cell(@Nullable Object value) {
        return value instanceof String words ? CsvTable.words(words) : CsvTable.value(value);
    }

    /** Its figures by row and name. */
    SortedMap<String, Object> tree() {
        SortedMap<String, Object> members = new TreeMap<>();
        for (Row row : rows) {
            SortedMap<String, Object> figures = new TreeMap<>();
            for (int place = 0; place < columns.size(); place++) {
                Object value = row.values().get(place);
                if (value != null) {
                    figures.put(columns.get(place).figure(), value);
                }
            }
            members.put(row.key(), figures);
        }
        return members;
    }

    /** Prints it; not where it has no rows. */
    void printOn(FiguresPdf pdf) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        pdf.heading(title, columns.stream().map(Column::label).toList());
        for (Row row : rows) {
            pdf.row(row.label(), IntStream.range(0, columns.size())
                    .mapToObj(place -> printed(columns.get(place), row.values().get(place)))
                    .toList());
        }
    }

    private static String printed(Column column, @Nullable Object value) {
        return column.isAmount() && value instanceof Long minor ? FiguresPdf.amount(minor)
                : Objects.toString(value, "");
    }
}
