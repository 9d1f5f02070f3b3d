package io.tillbook.query.pricing.effect;

import static io.tillbook.query.pricing.effect.PromotedReceipt.back;
import static io.tillbook.query.pricing.effect.PromotedReceipt.line;
import static io.tillbook.query.pricing.effect.PromotedReceipt.restated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Holdout;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** 50.00 off from 200.00 in June: a coat of 120.00 that had cost 60.00, and a scarf of 100.00 that had cost 30.00. */
@ExtendWith(ForeignDatabases.class)
class CampaignEffectTest {
    private static final String FIGURES = "receipts receiptsWithoutMember times benefitMinor revenueMinor costMinor "
            + "marginMinor uncostedLines uncostedMinor";
    private static final Rule OFF_50 = Rule.of(Layer.ORDER, Scope.ALL, new Need.Amount(Money.of(20_000), false, null),
            new Benefit.Off(Money.of(5_000)));

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(Instant.parse("2026-07-01T04:00:00Z")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static HistoryBuilder history() {
        HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-05-01T08:00:00+08:00"));
        open(history, "S1");
        open(history, "S2");
        publish(history, "P", OFF_50);
        When ofMembers = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true, Set.of(),
                Set.of(), null, false, null);
        publish(history, "HALF", OFF_50.when(ofMembers).holdout(5_000));
        PromotedReceipt first = coatAndScarf("T1", "M1", "2026-06-10T10:00:00+08:00", 3_000);
        PromotedReceipt allBack = coatAndScarf("T6", "M3", "2026-06-12T10:00:00+08:00", 3_000);
        sell(history, first);
        sell(history, PromotedReceipt.of("T2", null, "2026-06-10T11:00:00+08:00",
                line(1, "coat", 2, 24_000, 12_000, 5_000)).applying("P", 1, 1, 5_000));
        sell(history, coatAndScarf("T3", "M1", "2026-06-11T10:00:00+08:00", 0));
        sell(history, PromotedReceipt.of("T4", "M2", "2026-06-12T09:00:00+08:00", line(1, "scarf", 1, 10_000, 3_000)));
        sell(history, allBack);
        sell(history, coatAndScarf("T5", "M2", "2026-06-13T10:00:00+08:00", 3_000).in("S2"));
        sell(history, coatAndScarf("T7", "M4", "2026-06-16T10:00:00+08:00", 3_000));
        compareTwoMembers(history);
        history.add(first.stream(), first.returned("B1", List.of(back(2, 1, 7_727, 3_000)),
                List.of(restated(1, 2_727))));
        return history.add(allBack.stream(),
                allBack.returned("B2", List.of(back(1, 1, 9_273, 6_000), back(2, 1, 7_727, 0)), List.of()));
    }

    /** One who could have the promotion leaves 110.00 − 60.00, one who could not 100.00 − 70.00. */
    private static void compareTwoMembers(HistoryBuilder history) {
        open(history, "S3");
        publish(history, "TENTH", OFF_50.when(new When(Period.StoreLocal.ALWAYS, List.of(),
                Set.of(new LocationId("S3")), Set.of(), Set.of(), true, Set.of(), Set.of(), null, false, null))
                .holdout(5_000));
        sell(history, PromotedReceipt.of("T8", member(false), "2026-06-20T10:00:00+08:00",
                line(1, "coat", 1, 12_000, 6_000, 1_000)).in("S3").applying("TENTH", 1, 1, 1_000));
        sell(history, PromotedReceipt.of("T9", member(true), "2026-06-20T11:00:00+08:00",
                line(1, "scarf", 1, 10_000, 7_000)).in("S3"));
        sell(history, PromotedReceipt.of("T10", null, "2026-06-20T12:00:00+08:00",
                line(1, "coat", 2, 24_000, 12_000, 4_000)).in("S3").applying("TENTH", 1, 1, 4_000));
    }

    private static String member(boolean isHeldOut) {
        return IntStream.range(10, 100)
                .mapToObj(number -> "M" + number)
                .filter(id -> Holdout.includes(new MemberId(id), new PromotionId("TENTH"), 5_000) == isHeldOut)
                .findFirst()
                .orElseThrow();
    }

    private static PromotedReceipt coatAndScarf(String id, String member, String at, long scarfCost) {
        return PromotedReceipt
                .of(id, member, at, line(1, "coat", 1, 12_000, 6_000, 2_727),
                        line(2, "scarf", 1, 10_000, scarfCost, 2_273))
                .applying("P", 1, 1, 5_000);
    }

    private static void open(HistoryBuilder history, String id) {
        history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
    }

    private static void publish(HistoryBuilder history, String promotion, Rule rule) {
        PromotionId id = new PromotionId(promotion);
        history.add("promotion-" + promotion, new PromotionDrafted(id, 1, promotion, PromotionRule.of(rule), null))
                .add("promotion-" + promotion, new PromotionPublished(id, 1,
                        OffsetDateTime.parse("2026-06-01T00:00:00+08:00"), null));
    }

    private static void sell(HistoryBuilder history, PromotedReceipt receipt) {
        history.add(receipt.stream(), receipt.event());
    }

    /**
     * T1 without its scarf, T2, T3 whose scarf has no cost, T5; T6 is all back, but its scarf of 30.00 not into stock;
     * T7 is of another day.
     */
    @Test
    void whatComesBackLaterCountsOnTheDayOfTheSale() {
        assertThat(asked("{ promotion(id: \"P\") { effect(from: \"2026-06-10\", to: \"2026-06-15\") { evidence "
                + "participants newMembers total { " + FIGURES + " } versions { version figures { receipts } } "
                + "uplift { tooFewMembers } } } }"))
                .isEqualTo("{promotion={effect={evidence=NOT_CAUSAL, participants=2, newMembers=1, "
                        + "total={receipts=4, receiptsWithoutMember=1, times=4, benefitMinor=15000, "
                        + "revenueMinor=65000, costMinor=36000, marginMinor=21273, uncostedLines=1, "
                        + "uncostedMinor=7727}, versions=[{version=1, figures={receipts=4}}], uplift=null}}}");
    }

    /** T2 on the same day has 19000 − 12000, T1 in the end 12000 − 6000. */
    @Test
    void severalStandSideBySide() {
        assertThat(asked("{ promotionEffects(ids: [\"HALF\", \"P\", \"NONE\"], from: \"2026-06-10\", "
                + "to: \"2026-06-10\") { promotion evidence participants total { receipts marginMinor } "
                + "uplift { tooFewMembers changedMembers benefitMinor } } }"))
                .isEqualTo("{promotionEffects=[{promotion=HALF, evidence=HOLDOUT, participants=0, "
                        + "total={receipts=0, marginMinor=0}, uplift={tooFewMembers=true, changedMembers=0, "
                        + "benefitMinor=0}}, {promotion=P, evidence=NOT_CAUSAL, participants=1, "
                        + "total={receipts=2, marginMinor=13000}, uplift=null}, "
                        + "{promotion=NONE, evidence=NOT_CAUSAL, participants=0, "
                        + "total={receipts=0, marginMinor=0}, uplift=null}]}");
    }

    @Test
    void whoSeesOneStoreSeesWhatWasSoldThere() {
        Viewer viewer = _ -> Optional.of(Sight.of(Set.of(new LocationId("S2"))));

        assertThat(asked(as(viewer), "{ promotionEffects(ids: [\"P\"], from: \"2026-06-01\", to: \"2026-06-30\") "
                + "{ participants newMembers total { receipts revenueMinor } } }"))
                .isEqualTo("{promotionEffects=[{participants=1, newMembers=0, "
                        + "total={receipts=1, revenueMinor=17000}}]}");
    }

    /** 10.00 off for the one who could have it, for 50.00 instead of 30.00: the 40.00 without a member are no part. */
    @Test
    void whatMembersWereGivenIsComparedWithWhatTheyLeft() {
        assertThat(asked("{ promotionEffects(ids: [\"TENTH\"], from: \"2026-06-20\", to: \"2026-06-20\") "
                + "{ total { benefitMinor } uplift { benefitMinor extraMarginMinor costPerExtraMarginBp } } }"))
                .isEqualTo("{promotionEffects=[{total={benefitMinor=5000}, uplift={benefitMinor=1000, "
                        + "extraMarginMinor=2000, costPerExtraMarginBp=5000}}]}");
    }

    @Test
    void whoMaySeeNoCostsSeesNoMargins() {
        Viewer viewer = permission -> permission.equals("inventory.read-costs") ? Optional.empty()
                : Optional.of(Sight.everything());
        String query = "{ promotionEffects(ids: [\"TENTH\"], from: \"2026-06-20\", to: \"2026-06-20\") "
                + "{ total { receipts costMinor marginMinor } versions { figures { costMinor marginMinor } } "
                + "uplift { treated { members meanMarginMinor } heldOut { meanMarginMinor } margin { differenceMinor } "
                + "extraMarginMinor costPerExtraMarginBp } } }";

        assertThat(asked(query)).doesNotContain("null");
        assertThat(asked(as(viewer), query))
                .isEqualTo("{promotionEffects=[{total={receipts=2, costMinor=null, marginMinor=null}, "
                        + "versions=[{figures={costMinor=null, marginMinor=null}}], "
                        + "uplift={treated={members=1, meanMarginMinor=null}, heldOut={meanMarginMinor=null}, "
                        + "margin=null, extraMarginMinor=null, costPerExtraMarginBp=null}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ids: [], from: \"2026-06-02\", to: \"2026-06-01\"|to must not be before from",
            "ids: [], from: \"2026-06-01\", to: \"2027-06-02\"|to must be at most 365 days after from",
            "ids: [\"a/b\"], from: \"2026-06-01\", to: \"2026-06-01\"|ids ",
            "ids: [\"P\", \"P\"], from: \"2026-06-01\", to: \"2026-06-01\"|ids must be different"})
    void whatCannotBeAskedNamesTheArgument(String arguments, String message) {
        side.queries()
                .document("{ promotionEffects(" + arguments + ") { promotion } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains(message));
    }

    /** All that there is to ask of twenty: in one list, of a list, or each by itself. */
    @Test
    void oneQuestionTellsOfTwentyAtMost() {
        String days = "from: \"2026-06-10\", to: \"2026-06-15\"";
        String all = " { promotion from to evidence participants newMembers total { " + FIGURES
                + " } versions { version figures { " + FIGURES + " } } uplift { benefitMinor changedMembers } } ";
        String ids = IntStream.range(0, 20).mapToObj(id -> "\"P" + id + "\"").collect(Collectors.joining(", "));
        String named = "promotionEffects(ids: [" + ids + "], " + days + ")" + all;
        String list = "{ promotions(first: %d) { edges { node { id name effect(" + days + ")" + all + "} } } }";
        String single = ": promotion(id: \"P\") { effect(" + days + ")" + all + "}";

        assertThat(asked("{ " + named + "}")).contains("promotion=P19");
        assertThat(asked(list.formatted(20))).contains("effect=");
        assertTooMuch("{ " + named + " again: " + named + "}");
        assertTooMuch(list.formatted(30));
        assertTooMuch(IntStream.range(0, 30)
                .mapToObj(id -> "a" + id + single)
                .collect(Collectors.joining(" ", "{ ", "}")));
    }

    private static void assertTooMuch(String document) {
        side.queries()
                .document(document)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains("complexity")));
    }

    private static GraphQlTester as(Viewer viewer) {
        return ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }

    private static String asked(String document) {
        return asked(side.queries(), document);
    }

    private static String asked(GraphQlTester by, String document) {
        return by.document(document).execute().path("").entity(Object.class).get().toString();
    }
}
