package io.tillbook.server.transfer.imports;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import io.tillbook.server.transfer.imports.csv.Sink;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what would become of the prices of a file, line by line, and sends none of them. */
final class PricePreview implements Sink {
    /** As many as a server tells at once. */
    private static final int AT_ONCE = 200;
    private static final String QUERY = "query($list: ID!, $lines: [PriceLineInput!]!) { pricePreview(list: $list, "
            + "lines: $lines) { at oldPriceMinor newPriceMinor problem } }";

    private final GraphQlClient server;
    private final PrintWriter out;
    private int changing;
    private int staying;
    private int refused;

    PricePreview(GraphQlClient server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        if (!(command.payload() instanceof SetPrices prices)) {
            throw new IllegalArgumentException("only prices have a preview, not " + command.type());
        }
        for (int first = 0; first < lines.size(); first += AT_ONCE) {
            int next = Math.min(first + AT_ONCE, lines.size());
            tell(prices.list(), prices.lines().subList(first, next), lines.subList(first, next));
        }
    }

    @Override
    public void reject(CsvLine line, String reason) {
        refused++;
        out.println("line " + line.number() + ": cannot be taken: " + reason);
    }

    /** How many prices would become what. */
    String summary() {
        return changing + " would change, " + staying + " would stay as they are, " + refused
                + " cannot be taken; nothing was sent";
    }

    private void tell(PriceListId list, List<PriceLine> prices, List<CsvLine> lines) {
        JsonNode answer = server.ask(QUERY,
                Map.of("list", list.value(), "lines", prices.stream().map(PricePreview::input).toList()));
        JsonNode error = answer.at("/errors/0/message");
        for (int index = 0; index < lines.size(); index++) {
            if (error.isMissingNode()) {
                tell(prices.get(index), lines.get(index), answer.at("/data/pricePreview/" + index));
            } else {
                reject(lines.get(index), error.asString(""));
            }
        }
    }

    private void tell(PriceLine price, CsvLine line, JsonNode preview) {
        JsonNode problem = preview.path("problem");
        if (problem.isString()) {
            reject(line, problem.stringValue());
            return;
        }
        boolean changes = !preview.path("oldPriceMinor").equals(preview.path("newPriceMinor"));
        changing += changes ? 1 : 0;
        staying += changes ? 0 : 1;
        out.println("line " + line.number() + ": " + price.sku().value() + " from "
                + preview.path("at").asString("") + ": " + shown(preview.path("oldPriceMinor")) + " -> "
                + shown(preview.path("newPriceMinor")));
    }

    private static String shown(JsonNode minor) {
        return minor.isNumber() ? minor.asString("") : "no price";
    }

    private static Map<String, Object> input(PriceLine line) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("sku", line.sku().value());
        put(input, "priceMinor", minor(line.priceMinor()));
        put(input, "asParent", line.asParent());
        put(input, "floorMinor", minor(line.floorMinor()));
        put(input, "from", text(line.from()));
        put(input, "until", text(line.until()));
        return input;
    }

    private static void put(Map<String, Object> input, String name, @Nullable Object value) {
        if (value != null) {
            input.put(name, value);
        }
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
