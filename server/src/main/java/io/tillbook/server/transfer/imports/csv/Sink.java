package io.tillbook.server.transfer.imports.csv;

import java.util.List;

/** Takes what is read from an input. */
public interface Sink {
    /**
     * Takes a command to be sent. Returns when there is room for it, which may take a while.
     *
     * @param partition what must stay in order: commands of one partition are sent one after the other
     * @param lines the lines it was made from
     */
    void send(OutgoingCommand command, String partition, List<CsvLine> lines);

    /** Takes a line that cannot be made a command, and why. */
    void reject(CsvLine line, String reason);
}
