package io.tillbook.server.imports;

import java.util.List;

/**
 * What would become of the lines of an import.
 *
 * @param changing lines after which something is otherwise than before
 * @param staying lines that say what holds already
 * @param refused lines that would not be taken
 * @param lines the first of those that would
 */
public record PreviewFigures(long changing, long staying, long refused, List<PreviewedLine> lines) {}
