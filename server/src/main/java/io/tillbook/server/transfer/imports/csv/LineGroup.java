package io.tillbook.server.transfer.imports.csv;

import java.util.List;
import java.util.Optional;

/**
 * Consecutive lines of one document.
 *
 * @param key what they have in common
 * @param lines in the order of the file
 * @param cutOff whether there are more than a command can carry, which were left out here
 * @param lost a line that cannot be read and may be one of them
 */
record LineGroup(String key, List<CsvLine> lines, boolean cutOff, Optional<CsvLine> lost) {}
