package io.tillbook.server.transfer.imports.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.ScannedCodes.ScannedCode;
import io.tillbook.server.transfer.imports.csv.ScannedCodes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What codes stand for, as a server says. It is asked once for the codes of a document that were not seen lately. */
public final class ServerCodes implements ScannedCodes {
    private static final int MOST_KEPT = 100_000;
    private static final String QUERY = "query($codes: [String!]!) { scans(codes: $codes) { sku product { unit } "
            + "quantity priceMinor batch problem } }";

    private final Supplier<QueryClient> server;
    private final Cache<String, ScannedCode> known = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** @param server is asked for when the first code is */
    public ServerCodes(Supplier<QueryClient> server) {
        this.server = server;
    }

    @Override
    public Map<String, ScannedCode> read(Set<String> codes) {
        Map<String, ScannedCode> read = new HashMap<>(known.getAllPresent(codes));
        List<String> unknown = codes.stream().filter(code -> !read.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            Map<String, ScannedCode> answered = ask(unknown);
            read.putAll(answered);
            // What stands for nothing may have been registered a moment ago.
            answered.forEach((code, scanned) -> {
                if (scanned instanceof ScannedCode.Goods) {
                    known.put(code, scanned);
                }
            });
        }
        return read;
    }

    private Map<String, ScannedCode> ask(List<String> codes) {
        JsonNode answer = server.get().ask(QUERY, Map.of("codes", codes));
        JsonNode scans = answer.at("/data/scans");
        if (scans.size() != codes.size()) {
            throw new UnexpectedResponse(answer.at("/errors/0/message").asString("scans were not answered"));
        }
        Map<String, ScannedCode> answered = new HashMap<>();
        Iterator<JsonNode> each = scans.iterator();
        codes.forEach(code -> answered.put(code, scanned(each.next())));
        return answered;
    }

    private static ScannedCode scanned(JsonNode scan) {
        if (!scan.path("sku").isString()) {
            return new ScannedCode.Nothing(scan.path("problem").asString(""));
        }
        JsonNode quantity = scan.path("quantity");
        JsonNode price = scan.path("priceMinor");
        JsonNode batch = scan.path("batch");
        return new ScannedCode.Goods(new Sku(scan.path("sku").stringValue()),
                Unit.valueOf(scan.at("/product/unit").stringValue()),
                quantity.isNumber() ? Quantity.of(quantity.decimalValue()) : null,
                price.isNumber() ? Money.of(price.longValue()) : null,
                batch.isString() ? new BatchId(batch.stringValue()) : null);
    }
}
