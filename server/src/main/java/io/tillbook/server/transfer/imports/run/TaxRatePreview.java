package io.tillbook.server.transfer.imports.run;

import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what would become of the tax rates of a file, each after those of the lines before it. */
final class TaxRatePreview implements Preview {
    /** As many as a server tells at once. What it is asked later it would tell as if these were not set before. */
    private static final int MOST = 1_000;
    private static final String QUERY = "query($rates: [TaxRateInput!]!) { taxRatePreview(rates: $rates) "
            + "{ oldRateBp newRateBp problem } }";

    private final QueryClient server;
    private final PreviewedLines previewed;
    private final List<Pending> pending = new ArrayList<>();

    /** A line that is not told yet, so that lines are told in their order. */
    private record Pending(CsvLine line, @Nullable SetTaxRate rate, @Nullable String problem) {}

    TaxRatePreview(QueryClient server, PreviewedLines previewed) {
        this.server = server;
        this.previewed = previewed;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        if (!(command.payload() instanceof SetTaxRate rate)) {
            throw new IllegalArgumentException("only tax rates have this preview, not " + command.type());
        }
        add(new Pending(lines.getFirst(), rate, null));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        add(new Pending(line, null, reason));
    }

    @Override
    public void finish() {
        tellAll();
    }

    private void add(Pending line) {
        if (pending.size() == MOST) {
            throw new InputFailure("A preview of tax rates takes " + MOST + " lines at most, and line "
                    + line.line().number() + " is beyond, since each rate is told as it is after those before it. "
                    + "Preview and import the file in parts, one after the other. Nothing was sent.");
        }
        pending.add(line);
    }

    private void tellAll() {
        List<SetTaxRate> rates = pending.stream().map(Pending::rate).filter(Objects::nonNull).toList();
        Iterator<JsonNode> told = rates.isEmpty() ? Collections.emptyIterator() : ask(rates);
        for (Pending each : pending) {
            SetTaxRate rate = each.rate();
            if (rate == null) {
                previewed.refuse(each.line(), Objects.requireNonNull(each.problem()));
            } else {
                tell(each.line(), rate, told.next());
            }
        }
    }

    /** What would become of each; an error is one of all of them. */
    private Iterator<JsonNode> ask(List<SetTaxRate> rates) {
        JsonNode answer = server.ask(QUERY, Map.of("rates", rates.stream().map(TaxRatePreview::input).toList()));
        JsonNode error = answer.at("/errors/0/message");
        JsonNode refused = LedgerJson.commands().createObjectNode().set("problem", error);
        return error.isMissingNode() ? answer.at("/data/taxRatePreview").iterator()
                : Collections.nCopies(rates.size(), refused).iterator();
    }

    private void tell(CsvLine line, SetTaxRate rate, JsonNode preview) {
        if (preview.path("problem").isString()) {
            previewed.refuse(line, preview.path("problem").stringValue());
        } else {
            previewed.tell(line, what(rate), shown(preview.path("oldRateBp")), shown(preview.path("newRateBp")));
        }
    }

    private static Told shown(JsonNode basisPoints) {
        return basisPoints.isNumber() ? new Told.Rate(basisPoints.longValue()) : Told.Word.NO_RATE;
    }

    private static String what(SetTaxRate rate) {
        String place = rate.location() == null
                ? rate.region() == null ? "the chain" : "the region " + rate.region()
                : "the location " + rate.location().value();
        return rate.taxClass().value() + " in " + place + (rate.from() == null ? " at once" : " from " + rate.from());
    }

    private static Map<String, Object> input(SetTaxRate rate) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("taxClass", rate.taxClass().value());
        put(input, "location", rate.location() == null ? null : rate.location().value());
        put(input, "region", rate.region());
        put(input, "rateBp", rate.rateBp());
        put(input, "asWider", rate.asWider());
        put(input, "from", rate.from() == null ? null : rate.from().toString());
        return input;
    }

    private static void put(Map<String, Object> input, String name, @Nullable Object value) {
        if (value != null) {
            input.put(name, value);
        }
    }
}
