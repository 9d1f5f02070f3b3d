package io.tillbook.query.pricing.quote;

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
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A tea of 100.00, of which points pay half at most; Lan has 3000 of them, worth 0.02 each, to be used by fifties. */
@ExtendWith(ForeignDatabases.class)
class QuotedPointsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final MemberId LAN = new MemberId("lan");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder().at(NOON.minusDays(1));
        history.add("location-S1", new LocationOpened(STORE, "S1", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        history.add("product-tea", new ProductRegistered(new Sku("tea"), "Tea", Unit.PIECE, null, null, List.of(), 1300,
                null, Money.of(10_000)));
        history.add("pricingpolicies", new PricingPolicySet(null, null,
                new PolicySettings(null, null, null, null, null, null, 2, 50, 5_000)));
        history.add("pointsprogram", new PointsProgramDefined(1, NOON.minusDays(1), NOON.minusDays(1).toInstant(),
                new PointsProgram(Money.of(100), null, null, List.of(), null, new PointsExpiry(ExpiryKind.NEVER, null)),
                null));
        history.add("memberaccount-lan", new PointsEarned(LAN, new SaleId("T1"), STORE, NOON.minusDays(1), 1, 3_000,
                PointsAccount.NONE.earn(new PointsLot(null, null, 3_000), NOON.minusDays(1).toLocalDate())));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(NOON.toInstant()));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static Map<?, ?> quote(String who) {
        return side.queries()
                .document("{ quote(basket: {location: \"S1\", lines: [{lineNo: 1, sku: \"tea\", quantity: 1}]" + who
                        + "}) { totalMinor pointsUsed points { usable most valueMinor step capBp } } }")
                .execute()
                .path("quote")
                .entity(Map.class)
                .get();
    }

    @Test
    void whoNamesAMemberIsToldWhatTheirPointsCanPay() {
        Map<?, ?> quote = quote(", member: \"lan\"");
        assertThat(quote.get("pointsUsed")).isEqualTo(0);
        assertThat((Map<?, ?>) quote.get("points")).hasToString(
                "{usable=3000, most=2500, valueMinor=2, step=50, capBp=5000}");
        assertThat(quote(", member: \"lan\", points: 120").get("pointsUsed")).isEqualTo(100);
    }

    @Test
    void whoNamesPointsOnlyHasNoneAndWhoNamesNeitherIsToldOfNone() {
        assertThat((Map<?, ?>) quote(", points: 50").get("points")).hasToString(
                "{usable=0, most=0, valueMinor=2, step=50, capBp=5000}");
        assertThat(quote("").get("points")).isNull();
        assertThat(quote("").get("totalMinor")).isEqualTo(10_000L);
    }

    @Test
    void aBasketIsPricedAgainForWhoAsksForTheMostOnly() {
        AtomicInteger priced = new AtomicInteger();
        QuotedPoints points = new QuotedPoints(3_000, priced::incrementAndGet, Money.of(2), 50, 5_000);

        assertThat(points.usable()).isEqualTo(3_000);
        assertThat(priced).hasValue(0);
        assertThat(points.most()).isOne();
    }
}
