package io.tillbook.server.transfer.imports.csv;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a plain CSV file can hold.
 *
 * @param name what the kind is called
 * @param type published name of the command that a document becomes
 * @param columns the columns, those of the document first
 * @param optional which of them may be missing
 */
public record FileKind(String name, String type, List<String> columns, Set<String> optional) {
    /**
     * How the columns of a file are not what is needed.
     *
     * @param lacking those that have to be there
     * @param unknown those that nobody reads
     */
    public record ColumnFaults(List<String> lacking, List<String> unknown) {
        /** Whether nothing is wrong. */
        public boolean isEmpty() {
            return lacking.isEmpty() && unknown.isEmpty();
        }
    }

    static FileKind of(PlainKind<?> kind) {
        return new FileKind(kind.name(), kind.type(),
                Stream.concat(kind.columns().document().stream(), kind.columns().line().stream()).toList(),
                Set.copyOf(kind.columns().optional()));
    }

    /** What is wrong with the columns of a file. */
    public ColumnFaults faults(CsvHeader header) {
        Set<String> lacking = new TreeSet<>(columns);
        lacking.removeAll(optional);
        lacking.removeAll(header.places().keySet());
        Set<String> unknown = new TreeSet<>(header.places().keySet());
        columns.forEach(unknown::remove);
        return new ColumnFaults(List.copyOf(lacking), List.copyOf(unknown));
    }
}
