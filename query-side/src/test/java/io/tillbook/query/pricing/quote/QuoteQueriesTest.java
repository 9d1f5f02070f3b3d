package io.tillbook.query.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.TenderRules;
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
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Two teas of 100.00 each, with 50.00 off in the east since 11:50 and 70.00 off from 12:30 on; it is noon. */
@ExtendWith(ForeignDatabases.class)
class QuoteQueriesTest {
    private static final String TEA = "lines: [{lineNo: 1, sku: \"tea\", quantity: 2}]";

    @TempDir static Path directory;

    /** Six for each of 350 other stores. */
    private static final int MARKDOWNS = 2_100;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(Instant.parse("2026-06-21T04:00:00Z")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static HistoryBuilder history() {
        HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-05-01T08:00:00+08:00"));
        open(history, "S1", "East");
        open(history, "S2", "West");
        history.add("tenderrules-S2", step(3_000, "2026-06-01T00:00:00+08:00"));
        history.add("tenderrules-S2", step(100, "2026-06-22T00:00:00+08:00"));
        history.add("product-tea", new ProductRegistered(new Sku("tea"), "Tea", Unit.PIECE, null, null, List.of(), 1300,
                null, Money.of(10_000)));
        When east = when(Set.of("East"), false);
        draft(history, "P", 1, off(5_000).when(east));
        draft(history, "P", 2, off(7_000).when(east));
        publish(history, "P", 1, "2026-06-21T11:50:00+08:00");
        publish(history, "P", 2, "2026-06-21T12:30:00+08:00");
        Rule ofMembers = off(1_000).when(when(Set.of(), true));
        draft(history, "M", 1, ofMembers);
        draft(history, "HELD", 1, ofMembers.holdout(Benefit.WHOLE_BP));
        publish(history, "HELD", 1, "2026-06-01T00:00:00+08:00");
        for (int number = 0; number < MARKDOWNS; number++) {
            markdown(history, "MD-" + number, new LocationId("OTHER-" + number / 6));
        }
        return history;
    }

    /** It is of one store, and over soon: before P, which has no end. */
    private static void markdown(HistoryBuilder history, String promotion, LocationId store) {
        draft(history, promotion, 1, off(9_000).when(new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(store),
                Set.of(), Set.of(), false, Set.of(), Set.of(), null, false, null)));
        history.add("promotion-" + promotion, new PromotionPublished(new PromotionId(promotion), 1,
                OffsetDateTime.parse("2026-06-21T08:00:00+08:00"), OffsetDateTime.parse("2026-06-22T08:00:00+08:00")));
    }

    private static When when(Set<String> regions, boolean ofMembers) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), regions, Set.of(), ofMembers, Set.of(), Set.of(),
                null, false, null);
    }

    private static Rule off(long minor) {
        return Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(minor)));
    }

    private static void open(HistoryBuilder history, String id, String region) {
        history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, region,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
    }

    private static void draft(HistoryBuilder history, String promotion, int version, Rule rule) {
        history.add("promotion-" + promotion, new PromotionDrafted(new PromotionId(promotion), version, promotion,
                PromotionRule.of(rule), null));
    }

    private static void publish(HistoryBuilder history, String promotion, int version, String from) {
        history.add("promotion-" + promotion,
                new PromotionPublished(new PromotionId(promotion), version, OffsetDateTime.parse(from), null));
    }

    @ParameterizedTest
    @CsvSource({"11:49:59, 20000, 11:49:59", "11:50:00, 15000, 11:50:00", "11:30:00, 20000, 11:30:00",
            "11:29:59, 15000, 12:00:00", "12:00:01, 15000, 12:00:00", "12:45:00, 15000, 12:00:00"})
    void anOpenBasketKeepsItsPricesForAWhileAndHasNoneOfLater(String opened, int total, String pricedAt) {
        GraphQlTester.Response quote = side.queries()
                .document("{ quote(basket: {location: \"S1\", openedAt: \"2026-06-21T" + opened + "+08:00\", " + TEA
                        + "}) { totalMinor pricedAt } }")
                .execute();
        quote.path("quote.totalMinor").entity(Integer.class).isEqualTo(total);
        assertThat(OffsetDateTime.parse(quote.path("quote.pricedAt").entity(String.class).get()))
                .isAtSameInstantAs(OffsetDateTime.parse("2026-06-21T" + pricedAt + "+08:00"));
    }

    /** 200.00 is nearer to 7 · 30.00 than to 6 · 30.00; another step holds from tomorrow on. */
    @Test
    void whatIsPaidInCashIsToldBesideTheTotal() {
        side.queries()
                .document("{ quote(basket: {location: \"S2\", " + TEA + "}) { cashMinor } }")
                .execute()
                .path("quote.cashMinor")
                .entity(Integer.class)
                .isEqualTo(21_000);
        side.queries()
                .document("{ quote(basket: {location: \"S1\", " + TEA + "}) { cashMinor } }")
                .execute()
                .path("quote.cashMinor")
                .entity(Integer.class)
                .isEqualTo(15_000);
    }

    private static TenderRulesSet step(long minor, String from) {
        return new TenderRulesSet(new LocationId("S2"), new TenderRules(null, null, Money.of(minor), null),
                OffsetDateTime.parse(from));
    }

    @Test
    void whatOtherStoresHaveTakesNothingFromAStore() {
        assertThat(total("quote(basket: {location: \"S1\", " + TEA + "})")).isEqualTo(15_000);
        Promotions promotions = side.bean(Promotions.class);
        OffsetDateTime noon = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
        LocationId store = new LocationId("S1");
        assertThat(promotions.holding(noon)).hasSize(MARKDOWNS + 2);
        for (List<Promotions.Named> there : List.of(promotions.holding(noon, store),
                promotions.from(noon).holding(noon, store))) {
            assertThat(there).extracting(each -> each.rule().promotion().value())
                    .containsExactlyInAnyOrder("P", "HELD");
        }
        LocationId other = new LocationId("OTHER-1");
        assertThat(promotions.holding(noon, other)).hasSize(6 + 2)
                .containsExactlyInAnyOrderElementsOf(promotions.from(noon).holding(noon, other));
    }

    @Test
    void aMemberIsOneInADraftTooAndHasNothingThatIsKeptFromThem() {
        assertThat(total("quote(basket: {location: \"S2\", member: \"m\", " + TEA + "})")).isEqualTo(20_000);
        String draft = "simulate(draft: {promotion: \"M\", version: 1}, basket: {location: \"S2\", %s " + TEA + "})";
        assertThat(total(draft.formatted(""))).as("nobody who is known").isEqualTo(20_000);
        assertThat(total(draft.formatted("member: \"m\","))).isEqualTo(19_000);
    }

    @Test
    void aVersionThatWasDraftedIsTriedInThePlaceOfTheOneThatHolds() {
        assertThat(total("simulate(draft: {promotion: \"P\", version: 2}, basket: {location: \"S1\", " + TEA + "})"))
                .isEqualTo(13_000);
    }

    private static @Nullable Integer total(String field) {
        return side.queries()
                .document("{ found: " + field + " { totalMinor } }")
                .execute()
                .path("found.totalMinor")
                .entity(Integer.class)
                .get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines: [{lineNo: 1, sku: "tea", quantity: 1}, {lineNo: 1, sku: "tea", quantity: 1}] | lines must have
            lines: [{lineNo: 1, sku: "tea", quantity: 1}, {lineNo: 2, sku: "tea", quantity: 0}] | lines/1/quantity must
            lines: [{lineNo: 0, sku: "tea", quantity: 1}]                                       | lines/0/lineNo must
            lines: [{lineNo: 1, sku: "tea", quantity: 1, overrideMinor: -1}]                    | lines/0/overrideMinor
            lines: [], coupons: ["A", "A"]                                                      | coupons must be
            lines: [], points: -1                                                               | points must not
            """)
    void aMistakeIsToldAtItsPlace(String wrong, String message) {
        side.queries()
                .document("{ quote(basket: {location: \"S1\", " + wrong + "}) { totalMinor } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT");
                    assertThat(error.getMessage()).startsWith(message);
                }));
    }

    @Test
    void nobodyTriesManyCodesAtOnce() {
        aMistakeIsToldAtItsPlace("lines: [], coupons: [" + "\"A\", ".repeat(101) + "]", "coupons must be 100 at most");
    }

    @Test
    void whoSeesSomeStoresSeesWhatIsForThem() {
        for (String field : List.of("quote(basket: {location: \"S1\", " + TEA + "}) { totalMinor }",
                "simulate(draft: {promotion: \"P\", version: 2}, basket: {location: \"S1\", " + TEA
                        + "}) { totalMinor }",
                "pricingPolicy(location: \"S1\") { maxCoupons }", "promotion(id: \"P\") { name }")) {
            by("S1").document("{ found: " + field + " }").execute().path("found").hasValue();
            by("S2").document("{ found: " + field + " }").execute().path("found").valueIsNull();
        }
    }

    private static GraphQlTester by(String store) {
        Viewer viewer = _ -> Optional.of(Sight.of(Set.of(new LocationId(store))));
        return ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }
}
