package io.tillbook.server.transfer.imports.csv;

import java.util.List;

/** Passes lines on without what stands in a column: what is told of them, on a screen or in a file, tells no secret. */
final class WithoutSecrets implements Sink {
    private final String column;
    private final Sink sink;

    WithoutSecrets(String column, Sink sink) {
        this.column = column;
        this.sink = sink;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        sink.send(command, partition, lines.stream().map(line -> line.without(column)).toList());
    }

    @Override
    public void reject(CsvLine line, String reason) {
        sink.reject(line.without(column), reason);
    }
}
