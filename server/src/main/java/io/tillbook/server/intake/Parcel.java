package io.tillbook.server.intake;

import java.util.List;

/**
 * A command to be delivered.
 *
 * @param command the command
 * @param lines the lines it was made from
 */
record Parcel(OutgoingCommand command, List<CsvLine> lines) {}
