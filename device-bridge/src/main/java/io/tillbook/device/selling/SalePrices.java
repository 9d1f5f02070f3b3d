package io.tillbook.device.selling;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.device.catalog.Catalogue;
import io.tillbook.device.json.ApiJson;
import io.tillbook.device.pricing.AskedBasket;
import io.tillbook.device.pricing.AskedLine;
import io.tillbook.device.pricing.LocalPrices;
import io.tillbook.device.pricing.LocalQuote;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to a sale what its till has not told of its prices. */
final class SalePrices {
    private static final String LINES = "lines";
    private static final String BASIS = "basis";
    private static final String UNIT = "unitPriceMinor";
    private static final String AMOUNT = "amountMinor";
    private static final String DISCOUNT = "discountMinor";
    /** What a line of a sale keeps that prices do not tell. */
    private static final List<String> OWN = List.of("batch", "batchReason", "overrideReason");

    private SalePrices() {}

    /** Whether a till has left it to the bridge what its lines cost. */
    static boolean areMissing(JsonNode sale) {
        return lines(sale).stream().anyMatch(line -> !line.has(UNIT) && !line.has(AMOUNT));
    }

    /**
     * A sale with the prices of its goods when it was made.
     *
     * @throws InvalidField where something has no price here
     */
    static ObjectNode priced(Catalogue catalogue, JsonNode sale, Instant at) {
        ObjectNode priced = (ObjectNode) sale.deepCopy();
        LocalQuote quote = quote(catalogue, sale, at);
        Map<Integer, JsonNode> asked = new HashMap<>();
        lines(sale).forEach(line -> asked.put(line.path("lineNo").asInt(), line));
        ArrayNode lines = priced.putArray(LINES);
        quote.parts()
                .forEach(part -> lines
                        .add(line(part, Objects.requireNonNull(asked.get(part.priced().line().lineNo())))));
        tellBasis(priced, quote);
        return priced;
    }

    /**
     * A sale of which a till has told prices and not by what: with that, where both come to the same. Otherwise it
     * stays as it was told, and the server looks at it.
     */
    static JsonNode explained(Catalogue catalogue, JsonNode sale, Instant at) {
        if (sale.has(BASIS) || lines(sale).stream().anyMatch(line -> !line.has(UNIT))) {
            return sale;
        }
        try {
            ObjectNode priced = priced(catalogue, sale, at);
            return figures(priced).equals(figures(sale)) ? priced : sale;
        } catch (InvalidField unknown) {
            return sale;
        }
    }

    private static List<List<Object>> figures(JsonNode sale) {
        return lines(sale).stream()
                .map(line -> List.<Object>of(line.path("lineNo").asInt(), line.path("sku").asString(""),
                        line.path("quantity").decimalValue().stripTrailingZeros(), line.path(UNIT).asLong(),
                        line.path(DISCOUNT).asLong(0)))
                .toList();
    }

    private static LocalQuote quote(Catalogue catalogue, JsonNode sale, Instant at) {
        List<AskedLine> lines = new ArrayList<>();
        for (JsonNode line : lines(sale)) {
            lines.add(asked(line, "/payload/lines/" + lines.size()));
        }
        JsonNode basis = sale.path(BASIS);
        AskedBasket basket = new AskedBasket(null, null, null, null, moment(basis), lines, null, null,
                minor(basis, "manualMinor"), basis.path("roundOff").asBoolean(false));
        try {
            return LocalPrices.quote(catalogue, basket, at);
        } catch (InvalidField invalid) {
            throw new InvalidField("/payload" + invalid.field(), invalid.reason());
        }
    }

    private static @Nullable OffsetDateTime moment(JsonNode basis) {
        return basis.path("pricedAt").isString()
                ? ApiJson.read(basis.path("pricedAt"), "/payload/basis/pricedAt", OffsetDateTime.class)
                : null;
    }

    private static AskedLine asked(JsonNode line, String place) {
        Money unit = minor(line, UNIT);
        Money label = minor(line, AMOUNT);
        Money discount = Optional.ofNullable(minor(line, DISCOUNT)).orElse(Money.ZERO);
        try {
            return new AskedLine(line.path("lineNo").asInt(0), new Sku(line.path("sku").asString("")), null,
                    ApiJson.read(line.path("quantity"), "quantity", Quantity.class),
                    line.has("overrideReason") ? unit : null, label == null ? null : label.plus(discount), null);
        } catch (InvalidField invalid) {
            throw new InvalidField(place + (invalid.field().isEmpty() ? "/sku" : "/" + invalid.field()),
                    invalid.reason());
        }
    }

    private static ObjectNode line(PartOfSale part, JsonNode asked) {
        PricedLine priced = part.priced();
        ObjectNode line = (ObjectNode) ApiJson.tree("{}");
        line.put("lineNo", part.lineNo());
        line.put("sku", priced.line().goods().sku().value());
        line.set("quantity", ApiJson.tree(priced.quantity()));
        if (priced.line().labelMinor() == null) {
            line.put(UNIT, priced.line().unitPrice().minor());
        } else {
            line.put(AMOUNT, priced.paid().minor());
        }
        Money discount = priced.grossMinor().minus(priced.paid());
        if (!discount.isZero()) {
            line.put(DISCOUNT, discount.minor());
        }
        if (part.splitOf() != null) {
            line.put("splitOf", part.splitOf());
        }
        if (!part.shares().isEmpty()) {
            line.set("shares", ApiJson.tree(part.shares()));
        }
        OWN.stream().filter(asked::has).forEach(name -> line.set(name, asked.get(name)));
        return line;
    }

    private static void tellBasis(ObjectNode sale, LocalQuote quote) {
        sale.set(BASIS, ApiJson.tree(quote.basis()));
        sale.set("applications",
                ApiJson.tree(quote.priced().applications().stream().map(AppliedRule::of).toList()));
    }

    private static List<JsonNode> lines(JsonNode sale) {
        return StreamSupport.stream(sale.path(LINES).spliterator(), false).toList();
    }

    private static @Nullable Money minor(JsonNode json, String name) {
        return json.path(name).isNumber() ? Money.of(json.path(name).asLong()) : null;
    }
}
