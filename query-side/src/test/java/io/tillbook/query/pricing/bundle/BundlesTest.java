package io.tillbook.query.pricing.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.query.pricing.promotion.Holding;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ForeignDatabases.class)
class BundlesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocationId S1 = new LocationId("S1");
    private static final PriceListId EAST = new PriceListId("east");
    private static final PriceListId OWN = new PriceListId("own");

    @TempDir private Path directory;
    private final TestEventStore store = new TestEventStore();
    private final HistoryBuilder history = new HistoryBuilder();
    private QuerySide side;
    private Instant now = Instant.parse("2026-06-01T04:00:00Z");
    private int stored;

    /** A bundle and its products. */
    private record Taken(Bundle head, Map<String, Product> products) {
        BundleBase base() {
            return new BundleBase(head.position(), head.asOf());
        }
    }

    private record Product(String name, List<PriceStep> prices) {}

    @BeforeEach
    void start() {
        at(now);
        open("S1", "East");
        open("S2", "West");
        for (int number = 0; number < 8; number++) {
            register("P" + number);
        }
        side = new QuerySide(store, TestDatabase.judged().properties(directory), () -> now);
    }

    @AfterEach
    void stop() {
        side.close();
    }

    private void at(Instant moment) {
        now = moment;
        history.at(moment.atOffset(ZoneOffset.ofHours(8)));
    }

    private void open(String id, String region) {
        history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, region, SHANGHAI,
                NegativeStock.ALLOW));
    }

    private void register(String sku) {
        history.add("product-" + sku, new ProductRegistered(new Sku(sku), sku, Unit.PIECE, null, null, List.of(), 1300,
                null, Money.of(1_000)));
    }

    private void openList(PriceListId list, PriceScope scope) {
        history.add("pricelists", new PriceListOpened(list, scope, list.value(), Autonomy.FREE, SHANGHAI));
    }

    private void set(PriceListId list, String sku, long minor, @Nullable LocalDateTime from) {
        history.add("price-" + sku, new PriceSet(list, new Sku(sku), Money.of(minor), null, from, null, now,
                history.events().size(), null));
    }

    private Taken take(String location, @Nullable BundleBase since) {
        List<RecordedEvent> all = history.events();
        store.append(all.subList(stored, all.size()));
        stored = all.size();
        side.await(stored);
        Bundles bundles = side.bean(Bundles.class);
        Bundle head = bundles.find(new LocationId(location), "STORE", now.truncatedTo(ChronoUnit.HOURS)).orElseThrow();
        Map<String, Product> products = new TreeMap<>();
        bundles.eachProduct(head, since != null && head.continues(since) ? since : null, bundled -> {
            if (bundled.isChanged()) {
                products.put(bundled.product().sku().value(),
                        new Product(bundled.product().name(), bundled.prices()));
            }
        });
        return new Taken(head, products);
    }

    @Test
    void pricesAreToldBeforeTheyBegin() {
        openList(EAST, PriceScope.ofRegion("East"));
        set(EAST, "P1", 900, null);
        set(EAST, "P1", 800, LocalDateTime.parse("2026-06-03T00:00"));
        set(EAST, "P1", 700, LocalDateTime.parse("2026-06-08T12:00"));

        assertThat(take("S1", null).products().get("P1")).isEqualTo(new Product("P1", List.of(step(null, 900, EAST),
                step(Instant.parse("2026-06-02T16:00:00Z"), 800, EAST))));
        assertThat(take("S2", null).products().get("P1"))
                .isEqualTo(new Product("P1", List.of(step(null, 1_000, null))));
        at(now.plus(Duration.ofHours(1)));
        assertThat(take("S1", null).products().get("P1").prices()).hasSize(3);
    }

    private static PriceStep step(@Nullable Instant from, long minor, @Nullable PriceListId list) {
        return new PriceStep(from, new ResolvedPrice(Money.of(minor), null, list));
    }

    @Test
    void thePositionIsThatOfTheLastChangeThatConcernsTheStore() {
        openList(EAST, PriceScope.ofRegion("East"));
        openList(OWN, PriceScope.ofStore(new LocationId("S2")));
        Taken before = take("S1", null);
        set(OWN, "P1", 900, null);
        assertThat(take("S1", null).head().position()).isEqualTo(before.head().position());
        assertThat(take("S2", null).head().position()).isEqualTo(history.events().size());
        set(EAST, "P1", 900, null);
        assertThat(take("S1", null).head().id()).isEqualTo("S1@" + history.events().size());
    }

    @Test
    void whoeverDoesNotSeeTheStoreIsToldNothing() throws Exception {
        take("S1", null);
        assertThat(Sight.of(Set.of(new LocationId("S2")))
                .read(() -> side.bean(Bundles.class).find(S1, "STORE", now))).isEmpty();
        assertThat(side.bean(Bundles.class).find(new LocationId("ghost"), "STORE", now)).isEmpty();
    }

    @Test
    void promotionsAreToldWithTheTimesAtWhichTheyHold() {
        draft("P", 1, Set.of());
        draft("P", 2, Set.of());
        draft("W", 1, Set.of("West"));
        publish("P", 1, "2026-06-01T13:00:00+08:00");
        publish("P", 2, "2026-06-05T00:00:00+08:00");
        publish("W", 1, "2026-06-02T00:00:00+08:00");
        assertThat(take("S1", null).head().promotions()).extracting(Holding::version, Holding::from, Holding::until)
                .containsExactly(
                        tuple(1, Instant.parse("2026-06-01T05:00:00Z"),
                                Instant.parse("2026-06-04T16:00:00Z")),
                        tuple(2, Instant.parse("2026-06-04T16:00:00Z"), null));
        history.add("promotion-P", new PromotionStopped(new PromotionId("P"),
                OffsetDateTime.parse("2026-06-03T00:00:00+08:00"), "over"));
        assertThat(take("S1", null).head().promotions()).extracting(Holding::version, Holding::until)
                .containsExactly(tuple(1, Instant.parse("2026-06-02T16:00:00Z")));
        at(Instant.parse("2026-06-02T16:00:00Z"));
        assertThat(take("S1", null).head().promotions()).isEmpty();
        assertThat(take("S2", null).head().promotions()).hasSize(1);
    }

    private void draft(String promotion, int version, Set<String> regions) {
        When when = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), regions, Set.of(), false, Set.of(),
                Set.of(), null, false, null);
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(100))).when(when);
        history.add("promotion-" + promotion, new PromotionDrafted(new PromotionId(promotion), version, promotion,
                PromotionRule.of(rule), null));
    }

    private void publish(String promotion, int version, String from) {
        history.add("promotion-" + promotion,
                new PromotionPublished(new PromotionId(promotion), version, OffsetDateTime.parse(from), null));
    }

    /** Prices are set, ended, begin and end, lists are closed, products are registered, hours and days pass. */
    @Test
    void whatHasChangedMakesTheNewerBundleOfAnyOlderOne() {
        Random random = new Random(20_261_129);
        openList(EAST, PriceScope.ofRegion("East"));
        openList(OWN, PriceScope.ofStore(S1));
        List<Taken> taken = new ArrayList<>(List.of(take("S1", null)));
        int told = 0;
        int all = 0;
        for (int round = 0; round < 80; round++) {
            at(now.plus(Duration.ofMinutes(random.nextInt(20) == 0 ? 6_000 : random.nextInt(300))));
            for (int change = random.nextInt(4); change > 0; change--) {
                change(random, round);
            }
            Taken newer = take("S1", null);
            for (Taken older : List.of(taken.getLast(), taken.get(random.nextInt(taken.size())))) {
                Taken delta = take("S1", older.base());
                Map<String, Product> together = new TreeMap<>(older.products());
                together.putAll(delta.products());
                assertThat(together).as("round " + round).isEqualTo(newer.products());
                told += delta.products().size();
                all += newer.products().size();
            }
            taken.add(newer);
        }
        assertThat(told).as("of " + all + " that are told without").isBetween(1, all / 2);
    }

    private void change(Random random, int round) {
        String sku = "P" + random.nextInt(8);
        PriceListId list = random.nextBoolean() ? EAST : OWN;
        switch (random.nextInt(8)) {
            case 0 -> register("Q" + round + "-" + random.nextInt(1_000));
            case 1 -> history.add("price-" + sku, new PriceEnded(list, new Sku(sku), later(random), now,
                    history.events().size(), null));
            case 2 -> {
                if (round == 60) {
                    history.add("pricelists", new PriceListClosed(OWN, later(random), now));
                }
            }
            default -> set(list, sku, 100 + random.nextInt(900), later(random));
        }
    }

    private @Nullable LocalDateTime later(Random random) {
        return random.nextInt(3) == 0 ? null
                : LocalDateTime.ofInstant(now, SHANGHAI).plusMinutes(random.nextInt(20_000));
    }

    @Test
    void anotherListMeansThatAllIsToldAnew() {
        BundleBase before = take("S1", null).base();
        openList(EAST, PriceScope.ofRegion("East"));
        assertThat(take("S1", null).head().continues(before)).isFalse();
        assertThat(take("S1", before).products()).hasSize(8);
    }
}
