package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.List;

/**
 * A command to be delivered.
 *
 * @param command the command
 * @param lines the lines it was made from
 */
public record PendingCommand(OutgoingCommand command, List<CsvLine> lines) {}
