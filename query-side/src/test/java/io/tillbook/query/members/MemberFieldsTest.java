package io.tillbook.query.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Lan, who is Wei by now, has bought in the east, Wei in the west: what is known of Wei is known of both. */
@ExtendWith(ForeignDatabases.class)
class MemberFieldsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final LocationId EAST = new LocationId("EAST");
    private static final LocationId WEST = new LocationId("WEST");
    private static final MemberId LAN = new MemberId("lan");
    private static final MemberId WEI = new MemberId("wei");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder().at(NOON);
        for (LocationId store : List.of(EAST, WEST)) {
            history.add("location-" + store.value(), new LocationOpened(store, store.value(), LocationKind.STORE, null,
                    ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        for (MemberId member : List.of(LAN, WEI)) {
            history.add("member-" + member.value(),
                    new MemberRegistered(member, EAST, RegistrationChannel.STORE, null, null));
        }
        sell(history, "T1", EAST, LAN, NOON);
        tell(history, "F1", EAST, LAN);
        history.add("coupon-SPRING/7", new CouponIssued(new CampaignId("SPRING"), 7, LAN, null))
                .add("coupon-SPRING/8", new CouponIssued(new CampaignId("SPRING"), 8, new MemberId("other"), null));
        issue(history, "9000000000000019", LAN);
        history.add("member-lan", new MemberMergedInto(LAN, WEI, NOON.plusHours(1).toInstant()))
                .add("member-wei", new MembersMerged(WEI, LAN, null));
        history.add("memberaccount-wei", new TierChanged(WEI, null, "GOLD", NOON.toLocalDate().plusYears(1), null,
                TierCause.SET, NOON, null, null, null));
        sell(history, "T2", WEST, WEI, NOON.plusHours(2));
        tell(history, "F2", WEST, WEI);
        history.add("coupon-SUMMER/1", new CouponIssued(new CampaignId("SUMMER"), 1, WEI, null));
        issue(history, "9000000000000027", WEI);
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory));
    }

    private static void sell(HistoryBuilder history, String sale, LocationId store, MemberId member,
            OffsetDateTime at) {
        SoldLine line = new SoldLine(1, new Sku("tea"), "food", Quantity.of(1), null, Money.of(1_000), Money.ZERO,
                Money.of(1_000), Money.of(500), null, null);
        history.add("sale-" + sale, new SaleCompleted(new SaleId(sale), new ReceiptNo(sale), store,
                new RegisterId("K1"), null, member, at, at.toLocalDate(), List.of(line), List.of(), Money.ZERO, null,
                null));
    }

    private static void tell(HistoryBuilder history, String feedback, LocationId store, MemberId member) {
        history.add("feedback-" + feedback,
                new FeedbackRecorded(new FeedbackId(feedback), store, member, null, 4, null));
    }

    private static void issue(HistoryBuilder history, String card, MemberId member) {
        history.add("giftcard-" + card,
                new CardIssued(new CardNumber(card), "hash", member, SpendPolicy.PROPORTIONAL, EAST));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static String asked(GraphQlTester queries, String fields) {
        return queries.document("{ member(id: \"wei\") { " + fields + " } }")
                .execute()
                .path("member")
                .entity(Object.class)
                .get()
                .toString();
    }

    private static GraphQlTester by(Viewer viewer) {
        return ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }

    /** Members everywhere, all else in the east only. */
    private static GraphQlTester ofTheEast() {
        return by(needed -> Optional.of(needed.equals("members.read") ? Sight.everything() : Sight.of(Set.of(EAST))));
    }

    @Test
    void tellsAllThatIsKnownOfAPerson() {
        assertThat(asked(side.queries(), "purchases { edges { node { id } } pageInfo { hasNextPage } }"))
                .isEqualTo("{purchases={edges=[{node={id=T2}}, {node={id=T1}}], pageInfo={hasNextPage=false}}}");
        assertThat(asked(side.queries(), "frequency { receipts paidMinor visits } favourites { sku receipts } "
                + "categories { category shareBp }"))
                .isEqualTo("{frequency={receipts=2, paidMinor=2000, visits=1}, favourites=[{sku=tea, receipts=2}], "
                        + "categories=[{category=food, shareBp=10000}]}");
        assertThat(asked(side.queries(), "feedback { edges { node { id } } } giftCards { number } "
                + "coupons { edges { node { campaign serial state } } }"))
                .isEqualTo("{feedback={edges=[{node={id=F2}}, {node={id=F1}}]}, "
                        + "giftCards=[{number=•••• 0019}, {number=•••• 0027}], "
                        + "coupons={edges=[{node={campaign=SPRING, serial=7, state=OPEN}}, "
                        + "{node={campaign=SUMMER, serial=1, state=OPEN}}]}}");
    }

    /** Who was merged has no tier any more, and was registered all the same. */
    @Test
    void registeredMembersAreToldByTheTierThatTheyHave() {
        String report = "memberReport(from: \"2026-06-01\", to: \"2026-06-30\"";
        String tiers = " { tiers { tier figures { registered } } }";
        assertThat(side.queries()
                .document("{ east: " + report + ", location: \"EAST\")" + tiers + " west: " + report
                        + ", location: \"WEST\")" + tiers + " }")
                .execute()
                .path("")
                .entity(Object.class)
                .get())
                .hasToString("{east={tiers=[{tier=GOLD, figures={registered=1}}, {tier=null, figures={registered=1}}]},"
                        + " west={tiers=[{tier=GOLD, figures={registered=0}}]}}");
    }

    @Test
    void goesOnWhereAPageEnds() {
        for (String list : List.of("purchases", "feedback", "coupons")) {
            String first = side.queries()
                    .document("{ member(id: \"wei\") { " + list + "(first: 1) { pageInfo { endCursor } } } }")
                    .execute()
                    .path("member." + list + ".pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            assertThat(asked(side.queries(), list + "(first: 1, after: \"" + first
                    + "\") { edges { cursor } pageInfo { hasNextPage } }"))
                    .contains("hasNextPage=false")
                    .doesNotContain(first)
                    .contains("cursor=");
        }
        side.queries()
                .document("{ member(id: \"wei\") { giftCards(first: 201) { number } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).isNotEmpty());
    }

    /** Where members may be looked up is more than where their purchases may be. */
    @Test
    void tellsOfOtherPlacesWhatTheirOwnPermissionSees() {
        assertThat(asked(ofTheEast(), "purchases { edges { node { id } } } frequency { receipts } "
                + "favourites { receipts } categories { receipts } feedback { edges { node { id } } }"))
                .isEqualTo("{purchases={edges=[{node={id=T1}}]}, frequency={receipts=1}, favourites=[{receipts=1}], "
                        + "categories=[{receipts=1}], feedback={edges=[{node={id=F1}}]}}");
    }

    /** A cost belongs to a sale, whatever member it was reached by. */
    @Test
    void whatIsBelowIsShownWhereTheSaleIs() {
        GraphQlTester costsOfTheEast = by(needed -> Optional.of(
                needed.equals("sales.read") ? Sight.everything() : Sight.of(Set.of(EAST))));
        assertThat(asked(costsOfTheEast, "purchases { edges { node { id lines { costMinor } } } }"))
                .isEqualTo(execute(costsOfTheEast));
    }

    private static String execute(GraphQlTester queries) {
        return "{purchases=" + queries.document("{ sales { edges { node { id lines { costMinor } } } } }")
                .execute()
                .path("sales")
                .entity(Object.class)
                .get() + "}";
    }

    @Test
    void isNullWithoutItsPermission() {
        GraphQlTester mere = by(needed -> needed.equals("members.read") ? Optional.of(Sight.everything())
                : Optional.empty());
        assertThat(asked(mere, "id purchases { edges { cursor } } frequency { receipts } favourites { receipts } "
                + "categories { receipts } feedback { edges { cursor } } giftCards { number } "
                + "coupons { edges { cursor } }"))
                .isEqualTo("{id=wei, purchases=null, frequency=null, favourites=null, categories=null, feedback=null, "
                        + "giftCards=null, coupons=null}");
    }
}
