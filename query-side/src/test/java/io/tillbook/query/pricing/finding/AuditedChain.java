package io.tillbook.query.pricing.finding;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.query.testing.DocumentsRead;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/** A chain of a store with promotions that hold from its opening on, whose sales are audited. */
final class AuditedChain implements AutoCloseable {
    static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-06-01T08:00:00+08:00");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    static final Basket COAT_AND_SCARF = Basket.of(
            BasketLine.pieces(1, Goods.of(new Sku("coat")), 1, 12_000),
            BasketLine.pieces(2, Goods.of(new Sku("scarf")), 1, 10_000));

    private final DocumentsRead read = new DocumentsRead();
    private final HistoryBuilder history = new HistoryBuilder().at(OPENING);
    private final FoldingSide side;

    /** @param more what the chain has beside its store and its promotions */
    AuditedChain(TestDatabase database, Path directory, Consumer<HistoryBuilder> more) {
        this.side = new FoldingSide(database.properties(directory), read);
        history.add("location-S1", new LocationOpened(SoldBasket.STORE, "East Gate", LocationKind.STORE, "East",
                SoldBasket.ZONE, NegativeStock.ALLOW));
        more.accept(history);
    }

    /** An amount off from an amount on. */
    static PublishedRule off(String promotion, long from, long minor) {
        return PublishedRule.of(promotion, Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(from), false, null), new Benefit.Off(Money.of(minor))));
    }

    /** Begins to look at sales, while some promotions hold. */
    PriceAudit audit(List<PublishedRule> holding) {
        for (PublishedRule rule : holding) {
            String stream = "promotion-" + rule.promotion().value();
            history.add(stream, new PromotionDrafted(rule.promotion(), 1, stream, PromotionRule.of(rule.rule()), null))
                    .add(stream, new PromotionPublished(rule.promotion(), 1, OPENING, null));
        }
        side.absorb(history.events());
        return side.bean(PriceAudits.class).begin();
    }

    /** How many documents were read since it was asked last. */
    long takeReads() {
        return read.takeCount();
    }

    @Override
    public void close() {
        side.close();
    }
}
