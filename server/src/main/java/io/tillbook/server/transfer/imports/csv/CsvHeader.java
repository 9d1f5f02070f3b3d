package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.InputFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first line of a CSV file.
 *
 * @param file name of the file
 * @param places places of the columns by name
 */
public record CsvHeader(String file, Map<String, Integer> places) {
    /**
     * Reads a header.
     *
     * @throws InputFailure when a column is named twice
     */
    static CsvHeader of(String file, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            if (places.put(names.get(place), place) != null) {
                throw new InputFailure(file + " names the column " + names.get(place) + " twice");
            }
        }
        return new CsvHeader(file, Map.copyOf(places));
    }

    Optional<Integer> place(String column) {
        return Optional.ofNullable(places.get(column));
    }

    int width() {
        return places.size();
    }

    /**
     * Checks for columns that have to be there.
     *
     * @throws InputFailure when some are missing
     */
    void require(Set<String> columns) {
        refuse("lacks", difference(columns, places.keySet()));
    }

    /**
     * Checks for columns that nobody reads: most of the time a misspelt name of an optional one.
     *
     * @throws InputFailure when there are some
     */
    void allowOnly(Set<String> columns) {
        refuse("has unknown", difference(places.keySet(), columns));
    }

    private void refuse(String what, Set<String> columns) {
        if (!columns.isEmpty()) {
            throw new InputFailure(file + " " + what + " columns: " + String.join(", ", columns));
        }
    }

    private static Set<String> difference(Set<String> from, Set<String> less) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(less);
        return rest;
    }
}
