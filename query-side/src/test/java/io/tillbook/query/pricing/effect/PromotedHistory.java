package io.tillbook.query.pricing.effect;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Sales of two months with promotions, parts of which come back weeks later, the same for the same seed. {@code A} is
 * for everybody; {@code H} is kept from 30 % of the members, from 15 June on from 40 %.
 */
final class PromotedHistory {
    static final OffsetDateTime CHANGED = OffsetDateTime.parse("2026-06-15T00:00:00+08:00");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-05-01T08:00:00+08:00");
    private static final int MINUTES = 60 * 24 * 60;

    private final Random random;
    private final HistoryBuilder history = new HistoryBuilder().at(FIRST);
    private final List<PromotedReceipt> sold = new ArrayList<>();
    private final Map<String, Integer> back = new HashMap<>();

    private PromotedHistory(long seed) {
        this.random = new Random(seed);
    }

    static List<RecordedEvent> of(long seed, int sales) {
        PromotedHistory chain = new PromotedHistory(seed);
        chain.open();
        for (int number = 0; number < sales; number++) {
            chain.sell(number);
            if (chain.random.nextInt(3) == 0) {
                chain.takeBack(number);
            }
        }
        return chain.history.events();
    }

    private void open() {
        for (String id : List.of("S1", "S2", "S3")) {
            history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, null,
                    ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        Rule off = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(10)));
        When ofMembers = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true, Set.of(),
                Set.of(), null, false, null);
        publish("A", 1, off, FIRST);
        publish("H", 1, off.when(ofMembers).holdout(3_000), FIRST.plusDays(9));
        publish("H", 2, off.when(ofMembers).holdout(4_000), CHANGED);
    }

    private void publish(String promotion, int version, Rule rule, OffsetDateTime from) {
        PromotionId id = new PromotionId(promotion);
        add("promotion-" + promotion, new PromotionDrafted(id, version, promotion, PromotionRule.of(rule), null));
        add("promotion-" + promotion, new PromotionPublished(id, version, from, null));
    }

    private void add(String stream, Event event) {
        history.add(stream, event);
    }

    private void sell(int number) {
        OffsetDateTime at = FIRST.plusMinutes(random.nextInt(MINUTES));
        int applications = random.nextInt(3);
        List<SoldLine> lines = lines(1, applications);
        String member = random.nextInt(4) == 0 ? null : "M" + random.nextInt(250);
        PromotedReceipt sale = new PromotedReceipt("T" + number, "S" + (1 + random.nextInt(3)), member, at, lines,
                List.of());
        for (int seq = 0; seq < applications; seq++) {
            sale = applying(sale, seq);
        }
        SaleCompleted event = sale.event();
        add(sale.stream(), event);
        if (random.nextInt(12) == 0) {
            List<SoldLine> booked = lines(10, 0);
            add(sale.stream(), new HeldLinesBooked(event.saleId(), event.receiptNo(), event.location(),
                    event.register(), null, event.member(), at, at.toLocalDate(), booked, List.of(), Money.ZERO,
                    new FactId("F" + number)));
            sale = sale.withMore(booked);
        }
        sold.add(sale);
    }

    private PromotedReceipt applying(PromotedReceipt sale, int seq) {
        String promotion = random.nextInt(3) == 0 ? "H" : "A";
        long benefit = sale.lines()
                .stream()
                .mapToLong(line -> line.pricing().shares().get(seq).amountMinor().minor())
                .sum();
        return sale.applying(promotion, 1 + random.nextInt(2), 1 + random.nextInt(3), benefit);
    }

    private List<SoldLine> lines(int first, int applications) {
        List<SoldLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int lineNo = first; lineNo < first + count; lineNo++) {
            long gross = 300L + random.nextInt(3_000);
            long[] shares = random.longs(applications, 0, 140).toArray();
            lines.add(PromotedReceipt.line(lineNo, "P" + random.nextInt(9), 1 + random.nextInt(4), gross,
                    random.nextInt(8) == 0 ? 0 : gross / 2, shares));
        }
        return lines;
    }

    /** Some pieces of one line, at any price; another line may be restated. */
    private void takeBack(int number) {
        PromotedReceipt sale = sold.get(random.nextInt(sold.size()));
        SoldLine line = sale.lines().get(random.nextInt(sale.lines().size()));
        String key = sale.id() + "/" + line.lineNo();
        int left = (int) (line.quantity().thousandths() / 1_000) - back.getOrDefault(key, 0);
        if (left == 0) {
            return;
        }
        int pieces = random.nextInt(3) == 0 ? 1 + random.nextInt(left) : left;
        back.merge(key, pieces, Integer::sum);
        boolean isRestocked = random.nextBoolean() && !line.costMinor().isZero();
        ReturnedLine returned = PromotedReceipt.back(line.lineNo(), pieces, random.nextInt(300),
                isRestocked ? 10L * pieces : 0);
        List<RestatedLine> restated = random.nextInt(4) == 0
                ? List.of(PromotedReceipt.restated(sale.lines().getFirst().lineNo(), random.nextInt(50)))
                : List.of();
        add(sale.stream(), sale.returned("B" + number, List.of(returned), restated));
    }
}
