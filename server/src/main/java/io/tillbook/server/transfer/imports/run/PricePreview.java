package io.tillbook.server.transfer.imports.run;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what would become of the prices of a file, line by line, and sends none of them. */
final class PricePreview implements Preview {
    /** As many as a server tells at once. */
    private static final int AT_ONCE = 200;
    private static final String QUERY = "query($list: ID!, $lines: [PriceLineInput!]!) { pricePreview(list: $list, "
            + "lines: $lines) { at oldPriceMinor newPriceMinor problem } }";

    private final QueryClient server;
    private final PreviewedLines previewed;

    PricePreview(QueryClient server, PreviewedLines previewed) {
        this.server = server;
        this.previewed = previewed;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        if (!(command.payload() instanceof SetPrices prices)) {
            throw new IllegalArgumentException("only prices have a preview, not " + command.type());
        }
        List<Answered> told = new ArrayList<>();
        for (int first = 0; first < lines.size(); first += AT_ONCE) {
            told.addAll(ask(prices.list(),
                    prices.lines().subList(first, Math.min(first + AT_ONCE, lines.size()))));
        }
        // All prices of a command are set or none.
        Optional<String> none = IntStream.range(0, lines.size())
                .filter(index -> told.get(index).problem() != null)
                .mapToObj(index -> "line " + lines.get(index).number() + " of the same changeId cannot be taken")
                .findFirst();
        for (int index = 0; index < lines.size(); index++) {
            tell(prices.lines().get(index), lines.get(index), told.get(index), none);
        }
    }

    @Override
    public void reject(CsvLine line, String reason) {
        previewed.refuse(line, reason);
    }

    @Override
    public void finish() {
        // Each command was told when it came.
    }

    /** What would become of a price, or why nothing would. */
    private record Answered(String at, Told oldPrice, Told newPrice, @Nullable String problem) {
        static Answered of(JsonNode preview) {
            JsonNode problem = preview.path("problem");
            return new Answered(preview.path("at").asString(""), shown(preview.path("oldPriceMinor")),
                    shown(preview.path("newPriceMinor")), problem.isString() ? problem.stringValue() : null);
        }

        private static Told shown(JsonNode minor) {
            return minor.isNumber() ? new Told.Price(minor.longValue()) : Told.Word.NO_PRICE;
        }
    }

    private List<Answered> ask(PriceListId list, List<PriceLine> prices) {
        JsonNode answer = server.ask(QUERY,
                Map.of("list", list.value(), "lines", prices.stream().map(PricePreview::input).toList()));
        JsonNode error = answer.at("/errors/0/message");
        return error.isMissingNode()
                ? answer.at("/data/pricePreview").valueStream().map(Answered::of).toList()
                : Collections.nCopies(prices.size(),
                        new Answered("", Told.Word.NO_PRICE, Told.Word.NO_PRICE, error.asString("")));
    }

    private void tell(PriceLine price, CsvLine line, Answered told, Optional<String> none) {
        String problem = told.problem() == null ? none.orElse(null) : told.problem();
        if (problem != null) {
            reject(line, problem);
        } else {
            previewed.tell(line, price.sku().value() + " from " + told.at(), told.oldPrice(), told.newPrice());
        }
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
