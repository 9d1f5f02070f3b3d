package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.run.Told;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would become of the lines of an import.
 *
 * @param changing lines after which something is otherwise than before
 * @param staying lines that say what holds already
 * @param refused lines that would not be taken
 * @param lines the first of those that would
 */
public record PreviewFigures(long changing, long staying, long refused, List<Line> lines) {
    /**
     * What would become of a line.
     *
     * @param line its number
     * @param what what it is about
     * @param before what holds there now: its {@code kind}, with figures
     * @param after what would hold there then
     */
    public record Line(long line, String what, ObjectNode before, ObjectNode after) {
        static Line of(long line, String what, Told before, Told after) {
            return new Line(line, what, document(before), document(after));
        }

        private static ObjectNode document(Told told) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            return switch (told) {
                case Told.Word word -> json.put("kind", word.name());
                case Told.Price(long minor) -> json.put("kind", "PRICE").put("minor", minor);
                case Told.Rate(long basisPoints) -> json.put("kind", "RATE").put("bp", basisPoints);
                case Told.CardValue(long paidMinor, long bonusMinor) -> json.put("kind", "CARD_VALUE")
                        .put("paidMinor", paidMinor)
                        .put("bonusMinor", bonusMinor);
            };
        }
    }
}
