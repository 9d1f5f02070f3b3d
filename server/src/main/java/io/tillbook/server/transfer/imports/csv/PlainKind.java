package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.imports.csv.LineGrouping.LineGroup;
import io.tillbook.server.transfer.imports.csv.ScannedCodes.ScannedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a kind of plain CSV file holds, and how it becomes commands.
 *
 * @param name the kind's name
 * @param type published name of the command that a document becomes
 * @param columns the columns
 * @param partition tells of the first line of a document what it must stay in order with
 * @param line makes a line of the command
 * @param document makes the command of its first line and all lines
 * @param <L> a line of the command
 */
record PlainKind<L>(String name, String type, PlainColumns columns, Function<CsvLine, String> partition,
        Function<PlainValues, L> line, BiFunction<PlainValues, List<L>, Command> document) {
    /** A kind whose documents stay in order with those that have the same in a column. */
    PlainKind(String name, String type, PlainColumns columns, String partition, Function<PlainValues, L> line,
            BiFunction<PlainValues, List<L>, Command> document) {
        this(name, type, columns, first -> first.get(partition), line, document);
    }

    /** A line that keeps its whole document from being taken. */
    private record Fault(CsvLine line, String reason) {}

    /**
     * Sends the command of a document. A document is taken as a whole or not at all, because what was paid belongs to
     * all of its lines.
     *
     * @param label a part of the command's id
     * @param codes tells what was scanned
     */
    void feed(LineGroup group, String label, ScannedCodes codes, Sink sink) {
        Map<String, ScannedCode> scanned = scanned(group, codes);
        List<Fault> faults = new ArrayList<>();
        List<L> read = new ArrayList<>();
        for (CsvLine csv : group.lines()) {
            try {
                read.add(read(group, new PlainValues(csv, read.size() + faults.size() + 1, scanned)));
            } catch (InvalidField refused) {
                faults.add(new Fault(csv, Failures.reason(refused)));
            }
        }
        if (faults.isEmpty()) {
            send(group, label, read, sink);
        } else {
            reject(group, faults, sink);
        }
    }

    private static Map<String, ScannedCode> scanned(LineGroup group, ScannedCodes codes) {
        Set<String> named = group.lines()
                .stream()
                .flatMap(line -> line.find(PlainColumns.BARCODE).stream())
                .collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : codes.read(named);
    }

    private L read(LineGroup group, PlainValues values) {
        if (group.cutOff()) {
            throw new InvalidField(columns.key(), "has more than " + Require.MAX_LINES + " lines");
        }
        group.lost().ifPresent(lost -> {
            throw new InvalidField(columns.key(),
                    "may have line " + lost.number() + " too, which cannot be taken");
        });
        columns.disagreement(group.lines().getFirst(), values.line()).ifPresent(column -> {
            throw new InvalidField(column, "differs from the first line of " + columns.key() + " " + group.key());
        });
        return line.apply(values);
    }

    private void send(LineGroup group, String label, List<L> read, Sink sink) {
        CsvLine first = group.lines().getFirst();
        PlainValues values = new PlainValues(first, 1, Map.of());
        try {
            sink.send(new OutgoingCommand(DerivedCommandId.of("csv" + label, name, group.key()), type,
                    values.get(PlainColumns.OCCURRED_AT, PlainValues::moment), document.apply(values, read)),
                    partition.apply(first), group.lines());
        } catch (InvalidField refused) {
            group.lines().forEach(csv -> sink.reject(csv, Failures.reason(refused)));
        }
    }

    private void reject(LineGroup group, List<Fault> faults, Sink sink) {
        faults.forEach(fault -> sink.reject(fault.line(), fault.reason()));
        group.lines()
                .stream()
                .filter(csv -> faults.stream().noneMatch(fault -> fault.line().equals(csv)))
                .forEach(csv -> sink.reject(csv, "line " + faults.getFirst().line().number() + " of the same "
                        + columns.key() + " cannot be taken"));
    }
}
