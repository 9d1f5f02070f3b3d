package io.tillbook.device.pricing;

import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.device.catalog.BundledPromotion;
import io.tillbook.device.catalog.Product;
import io.tillbook.device.json.ApiJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A quote as JSON, with the members of {@code quote} of the server as far as a bundle tells them. */
public final class QuoteSheet {
    private final LocalQuote quote;
    private final Map<PromotionId, String> names = new HashMap<>();

    private QuoteSheet(LocalQuote quote) {
        this.quote = quote;
        for (BundledPromotion promotion : quote.bundle().holdingAt(quote.pricedAt())) {
            names.put(promotion.rule().promotion(), promotion.name());
        }
    }

    /** The members of a quote. */
    public static ObjectNode of(LocalQuote quote) {
        return new QuoteSheet(quote).told();
    }

    private ObjectNode told() {
        PricedBasket priced = quote.priced();
        ObjectNode told = (ObjectNode) ApiJson.tree("{}");
        told.put("location", quote.bundle().location().value());
        told.put("pricedAt", quote.pricedAt().toString());
        told.put("engine", PricedBasket.ENGINE);
        told.put("search", priced.search().name());
        told.set("basis", ApiJson.tree(quote.basis()));
        ArrayNode lines = told.putArray("lines");
        quote.parts().forEach(part -> line(lines.addObject(), part));
        ArrayNode applications = told.putArray("applications");
        priced.applications().forEach(each -> application(applications.addObject(), each));
        ArrayNode skipped = told.putArray("skipped");
        priced.skipped().forEach(each -> skipped(skipped.addObject(), each));
        ArrayNode misses = told.putArray("nearMisses");
        priced.nearMisses().forEach(each -> nearMiss(misses.addObject(), each));
        told.put("grossMinor", quote.gross().minor());
        told.put("discountMinor", quote.gross().minus(priced.total()).minor());
        told.put("totalMinor", priced.total().minor());
        told.put("pointsUsed", 0);
        return told;
    }

    private void line(ObjectNode told, PartOfSale part) {
        PricedLine line = part.priced();
        Product product = quote.bundle().products().get(line.line().goods().sku());
        told.put("lineNo", line.line().lineNo());
        told.put("part", line.part());
        told.put("saleLineNo", part.lineNo());
        if (part.splitOf() != null) {
            told.put("splitOf", part.splitOf());
        }
        told.put("sku", line.line().goods().sku().value());
        told.put("name", product == null ? line.line().goods().sku().value() : product.name());
        told.set("quantity", ApiJson.tree(line.quantity()));
        told.put("regularUnitMinor", line.line().unitPrice().minor());
        told.put("grossMinor", line.grossMinor().minor());
        told.put("discountMinor", line.grossMinor().minus(line.paid()).minor());
        told.put("paidMinor", line.paid().minor());
        told.set("shares", ApiJson.tree(part.shares()));
    }

    private void application(ObjectNode told, Application application) {
        Application.Cited cited = application.cited();
        told.put("seq", application.seq());
        told.put("layer", application.layer().name());
        if (cited != null) {
            told.put("promotion", cited.promotion().value());
            told.put("name", name(cited.promotion()));
            told.put("version", cited.version());
        }
        told.put("step", application.step());
        told.put("times", application.times());
        told.put("benefitMinor", application.benefitMinor().minor());
        told.set("lines", ApiJson.tree(sharesOf(application.seq())));
    }

    private List<Map<String, Object>> sharesOf(int seq) {
        return quote.priced()
                .lines()
                .stream()
                .flatMap(line -> line.shares()
                        .stream()
                        .filter(share -> share.seq() == seq)
                        .map(share -> Map.<String, Object>of("lineNo", line.line().lineNo(), "part", line.part(),
                                "amountMinor", share.amountMinor())))
                .toList();
    }

    private void skipped(ObjectNode told, Skipped skipped) {
        if (skipped.promotion() != null) {
            told.put("promotion", skipped.promotion().value());
            told.put("name", name(skipped.promotion()));
        }
        told.put("reason", skipped.why().name());
    }

    private void nearMiss(ObjectNode told, NearMiss miss) {
        told.put("promotion", miss.promotion().value());
        told.put("name", name(miss.promotion()));
        told.put("step", miss.step());
        if (miss.missingMinor() != null) {
            told.put("missingMinor", miss.missingMinor().minor());
        }
        if (miss.missingPieces() != null) {
            told.put("missingPieces", miss.missingPieces());
        }
        if (miss.missingGifts() != null) {
            told.put("missingGifts", miss.missingGifts());
        }
    }

    private String name(@Nullable PromotionId promotion) {
        return names.getOrDefault(Objects.requireNonNull(promotion), promotion.value());
    }
}
