package io.tillbook.query.pricing.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.limit.CountedUse;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promotion P is used twice of two times, one of them by member M1, who may use it once; R of members once a day. B has
 * half of what it would take off; nobody may use X, which is for larger baskets.
 */
@ExtendWith(ForeignDatabases.class)
class UsesLeftTest {
    private static final PromotionId ALL_USED = new PromotionId("P");
    private static final PromotionId OF_MEMBERS = new PromotionId("R");
    private static final PromotionId BUDGET = new PromotionId("B");
    private static final PromotionId OF_OTHERS = new PromotionId("X");
    private static final LocationId STORE = new LocationId("S1");
    private static final LocalDate DAY = LocalDate.parse("2026-06-21");
    private static final Instant MERGED = Instant.parse("2026-06-21T03:00:00Z");

    @TempDir static Path directory;

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
        history.add("location-S1", new LocationOpened(STORE, "S1", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        history.add("product-tea", new ProductRegistered(new Sku("tea"), "Tea", Unit.PIECE, null, null, List.of(),
                null, null, Money.of(1_000)));
        history.add("product-sweet", new ProductRegistered(new Sku("sweet"), "Sweet", Unit.PIECE, null, null, List.of(),
                null, null, Money.of(40)));
        publish(history, ALL_USED, new UseLimit(null, null, null, null, 2, null, null));
        publish(history, OF_MEMBERS, new UseLimit(null, null, null, 1, null, null, null));
        QuotaPart two = new QuotaPart(2, Money.ZERO);
        history.add("quotapool-P", new QuotaOpened(ALL_USED, 1, 2, null));
        history.add("quotapool-P", new QuotaHandedOut(ALL_USED, STORE, two));
        history.add("quota-P/S1", new QuotaDrawn(ALL_USED, STORE, two));
        publish(history, BUDGET, new UseLimit(null, null, null, null, null, null, Money.of(150)));
        QuotaPart budget = new QuotaPart(0, Money.of(150));
        history.add("quotapool-B", new QuotaOpened(BUDGET, 1, null, Money.of(150)));
        history.add("quotapool-B", new QuotaHandedOut(BUDGET, STORE, budget));
        history.add("quota-B/S1", new QuotaDrawn(BUDGET, STORE, budget));
        history.add("quota-B/S1", new PromotionUsed(BUDGET, STORE, "T0", new QuotaPart(0, Money.of(100))));
        publish(history, OF_OTHERS, new UseLimit(null, null, null, null, 1, null, null), Need.Amount.from(50_000));
        history.add("quotapool-X", new QuotaHandedOut(OF_OTHERS, STORE, new QuotaPart(1, Money.ZERO)));
        sold(history, "T1");
        sold(history, "T2");
        history.add("promouse-R/M1", new MemberUsedPromotion(OF_MEMBERS, new MemberId("M1"), DAY, "T3"));
        for (String member : List.of("M1", "M3")) {
            history.add("member-" + member, new MemberRegistered(new MemberId(member), STORE,
                    RegistrationChannel.STORE, null, null));
        }
        history.add("member-M1", new MemberMergedInto(new MemberId("M1"), new MemberId("M3"), MERGED));
        history.add("member-M3", new MembersMerged(new MemberId("M3"), new MemberId("M1"), null));
        return history;
    }

    private static void publish(HistoryBuilder history, PromotionId promotion, UseLimit limit) {
        publish(history, promotion, limit, new Need.None());
    }

    private static void publish(HistoryBuilder history, PromotionId promotion, UseLimit limit, Need need) {
        PromotionRule rule = PromotionRule
                .of(Rule.of(Layer.ORDER, Scope.ALL, need, new Benefit.Off(Money.of(100))).limit(limit));
        history.add("promotion-" + promotion.value(),
                new PromotionDrafted(promotion, 1, promotion.value(), rule, null));
        history.add("promotion-" + promotion.value(),
                new PromotionPublished(promotion, 1, OffsetDateTime.parse("2026-06-01T00:00:00Z"), null));
    }

    private static void sold(HistoryBuilder history, String sale) {
        QuotaPart one = new QuotaPart(1, Money.ZERO);
        history.add("quota-P/S1", new PromotionUsed(ALL_USED, STORE, sale, one));
        history.add("saleuses-" + sale, new SaleUsesCounted(sale, STORE, null, DAY,
                List.of(new CountedUse(ALL_USED, 1, Money.of(100), one, null, null))));
    }

    private static String asked(String query) {
        return side.queries().document("{ " + query + " }").execute().path("").entity(Object.class).get().toString();
    }

    @Test
    void whatIsUsedUpIsTold() {
        assertThat(asked("promotion(id: \"P\") { uses { used benefitMinor total freeUses "
                + "stores { location used leftUses } } }"))
                .isEqualTo("{promotion={uses={used=2, benefitMinor=200, total=2, freeUses=0, "
                        + "stores=[{location=S1, used=2, leftUses=0}]}}}");
    }

    @Test
    void aQuoteLeavesOutWhatIsUsedUp() {
        assertThat(quoted("")).as("a guest").isEqualTo("{quote={discountMinor=0}}");
        assertThat(quoted("member: \"M1\"")).as("used today").isEqualTo("{quote={discountMinor=0}}");
        assertThat(quoted("member: \"M3\"")).as("M1 is M3 now").isEqualTo("{quote={discountMinor=0}}");
        assertThat(quoted("member: \"M2\"")).isEqualTo("{quote={discountMinor=100}}");
    }

    @Test
    void aQuoteTellsWhichLimitsKeepOutWhatWouldHaveGivenSomething() {
        String told = "skipped { promotion reason }";
        assertThat(quoted("", told)).isEqualTo("{quote={skipped=[{promotion=B, reason=OVER_BUDGET}, "
                + "{promotion=P, reason=USED_UP}]}}");
        assertThat(quoted("member: \"M1\"", told)).isEqualTo("{quote={skipped=[{promotion=B, reason=OVER_BUDGET}, "
                + "{promotion=P, reason=USED_UP}, {promotion=R, reason=MEMBER_LIMIT}]}}");
    }

    @Test
    void aBudgetThatIsEnoughForLessIsUsed() {
        assertThat(asked("quote(basket: {location: \"S1\", lines: [{lineNo: 1, sku: \"sweet\", quantity: 1}]}) "
                + "{ discountMinor skipped { promotion } }"))
                .isEqualTo("{quote={discountMinor=40, skipped=[{promotion=P}]}}");
    }

    private static String quoted(String buyer) {
        return quoted(buyer, "discountMinor");
    }

    private static String quoted(String buyer, String told) {
        return asked("quote(basket: {location: \"S1\", " + buyer
                + " lines: [{lineNo: 1, sku: \"tea\", quantity: 1}]}) { " + told + " }");
    }
}
