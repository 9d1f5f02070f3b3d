package io.tillbook.server.http.bills;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a statement was understood: whoever has named the wrong columns sees it before its lines are taken, which is for
 * good.
 *
 * @param lines how many there are
 * @param from the first day
 * @param to the last day
 * @param in what came in, together
 * @param out what went out, together, above zero
 * @param first the first lines
 */
record StatementPreview(int lines, LocalDate from, LocalDate to, Money in, Money out, List<BankLine> first) {
    private static final int MOST_SHOWN = 5;
    private static final Money MOST = Money.of(Money.MAX_MINOR);

    /**
     * A statement in short.
     *
     * @param lines at least one
     * @throws UnreadableStatement when they add up to more than an amount may be
     */
    static StatementPreview of(List<BankLine> lines) {
        LocalDate from = lines.getFirst().day();
        LocalDate to = from;
        Money in = Money.ZERO;
        Money out = Money.ZERO;
        for (BankLine line : lines) {
            from = line.day().isBefore(from) ? line.day() : from;
            to = line.day().isAfter(to) ? line.day() : to;
            if (line.amountMinor().isNegative()) {
                out = sum(out, line.amountMinor().negated());
            } else {
                in = sum(in, line.amountMinor());
            }
        }
        return new StatementPreview(lines.size(), from, to, in, out, lines.stream().limit(MOST_SHOWN).toList());
    }

    private static Money sum(Money before, Money amount) {
        Money after = before.plus(amount);
        if (after.compareTo(MOST) > 0) {
            throw new UnreadableStatement("The statement", "adds up to more than " + MOST.minor() + " (minor units)");
        }
        return after;
    }

    ObjectNode document(BankAccount account) {
        ObjectNode document = JsonNodeFactory.instance.objectNode()
                .put("account", account.value())
                .put("lines", lines)
                .put("from", from.toString())
                .put("to", to.toString())
                .put("inMinor", in.minor())
                .put("outMinor", out.minor());
        ArrayNode shown = document.putArray("first");
        first.forEach(line -> shown.addObject()
                .put("day", line.day().toString())
                .put("amountMinor", line.amountMinor().minor())
                .put("reference", line.reference())
                .put("memo", line.memo()));
        return document;
    }
}
