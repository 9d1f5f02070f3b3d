package io.tillbook.device.bridge;

import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.device.catalog.Catalogue;
import io.tillbook.device.catalog.Product;
import io.tillbook.device.catalog.Store;
import io.tillbook.device.json.ApiJson;
import io.tillbook.device.pricing.AskedBasket;
import io.tillbook.device.pricing.LocalPrices;
import io.tillbook.device.pricing.LocalQuote;
import io.tillbook.device.pricing.PricingTrouble;
import io.tillbook.device.pricing.QuoteSheet;
import io.tillbook.device.selling.RegisterDesk;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a till can ask of the store as this bridge knows it. Each answer tells how old that is. */
final class StoreRequests {
    private static final int MOST_FOUND = 50;

    private final Store store;
    private final RegisterDesk registers;

    StoreRequests(Store store, RegisterDesk registers) {
        this.store = store;
        this.registers = registers;
    }

    /** An answer, where it is asked here. */
    Optional<Answer> get(List<String> path, @Nullable String rawQuery) {
        if (path.equals(List.of("v1", "store"))) {
            return Optional.of(Answer.ok(with(answer())));
        }
        if (path.equals(List.of("v1", "products"))) {
            return Optional.of(priced(catalogue -> found(catalogue, parameter(rawQuery, "text"))));
        }
        if (path.equals(List.of("v1", "shift"))) {
            String register = parameter(rawQuery, "register");
            return Optional.of(registers.register(register)
                    .map(told -> Answer.ok(with(told)))
                    .orElseGet(() -> Answer.wrong(404, "there is no register " + register)));
        }
        if (path.size() == 3 && path.subList(0, 2).equals(List.of("v1", "barcodes"))) {
            return Optional.of(priced(catalogue -> scanned(catalogue, path.get(2))));
        }
        return Optional.empty();
    }

    /** Prices a basket. */
    Answer quote(JsonNode body) {
        AskedBasket asked = ApiJson.read(body, "", AskedBasket.class);
        if (!Objects.requireNonNull(asked.coupons()).isEmpty()) {
            return trouble(PricingTrouble.COUPON_NEEDS_LINE);
        }
        if (asked.points() != null && asked.points() > 0) {
            return trouble(PricingTrouble.POINTS_NEED_LINE);
        }
        return priced(catalogue -> {
            LocalQuote quote = LocalPrices.quote(catalogue, asked, store.now());
            ObjectNode told = QuoteSheet.of(quote);
            if (asked.member() != null) {
                told.set("memberTrouble", described(PricingTrouble.MEMBER_UNKNOWN));
            }
            return Answer.ok(with(told));
        });
    }

    private Answer priced(Function<Catalogue, Answer> answer) {
        return store.catalogue().map(answer).orElseGet(() -> trouble(PricingTrouble.NO_PRICES));
    }

    private Answer found(Catalogue catalogue, String text) {
        ObjectNode told = answer();
        ArrayNode products = told.putArray("products");
        catalogue.find(text, MOST_FOUND).forEach(product -> products.add(product(product, store.now())));
        return Answer.ok(with(told));
    }

    private Answer scanned(Catalogue catalogue, String code) {
        Scan scan;
        try {
            scan = catalogue.read("code", code);
        } catch (InvalidField misread) {
            return Answer.wrong(400, String.valueOf(misread.getMessage()));
        }
        Instant now = store.now();
        return catalogue.product(scan)
                .map(product -> Answer.ok(with(scanned(catalogue, scan, product, now))))
                .orElseGet(() -> trouble(PricingTrouble.UNKNOWN_CODE));
    }

    private ObjectNode scanned(Catalogue catalogue, Scan scan, Product product, Instant now) {
        ObjectNode told = answer();
        told.set("product", product(product, now));
        Money unitPrice = product.priceAt(now).map(ResolvedPrice::price).orElse(null);
        scan.quantity(product.unit(), unitPrice).ifPresent(quantity -> told.set("quantity", ApiJson.tree(quantity)));
        put(told, "labelMinor", scan.labelPrice());
        BatchId batch = scan.batch();
        if (batch != null) {
            told.put("batch", batch.value());
        }
        LocalDate today = now.atZone(catalogue.bundle().zone()).toLocalDate();
        LocalDate last = scan.lastDay(today);
        if (last != null) {
            told.put("batchDaysLeft", ChronoUnit.DAYS.between(today, last));
        }
        return told;
    }

    private ObjectNode product(Product product, Instant now) {
        ObjectNode told = answer();
        told.put("sku", product.sku().value());
        told.put("name", product.name());
        told.put("unit", product.unit().name());
        Optional.ofNullable(product.category()).ifPresent(category -> told.put("category", category));
        Optional.ofNullable(product.brand()).ifPresent(brand -> told.put("brand", brand));
        Optional.ofNullable(product.taxBasisPoints()).ifPresent(rate -> told.put("taxBasisPoints", rate));
        told.set("barcodes", ApiJson.tree(product.barcodes()));
        product.priceAt(now).ifPresent(price -> {
            told.put("priceMinor", price.price().minor());
            put(told, "floorMinor", price.floor());
        });
        store.stock(product.sku().value()).ifPresent(stock -> told.set("stock", stock));
        return told;
    }

    private static void put(ObjectNode told, String name, @Nullable Money money) {
        if (money != null) {
            told.put(name, money.minor());
        }
    }

    /** The same with the age of what it rests on. */
    ObjectNode with(ObjectNode told) {
        told.set("age", store.age());
        return told;
    }

    private Answer trouble(PricingTrouble trouble) {
        ObjectNode told = answer();
        told.set("trouble", described(trouble));
        return Answer.json(trouble.status(), with(told));
    }

    private static JsonNode described(PricingTrouble trouble) {
        return ApiJson.tree(
                Map.of("code", trouble.name(), "en", trouble.english(), "zh", trouble.chinese()));
    }

    static ObjectNode answer() {
        return (ObjectNode) ApiJson.tree("{}");
    }

    /** A parameter of an address; empty where it is missing. */
    static String parameter(@Nullable String rawQuery, String name) {
        for (String each : (rawQuery == null ? "" : rawQuery).split("&", -1)) {
            if (each.startsWith(name + "=")) {
                return URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
