package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.query.pricing.groupbuy.DueGroups.Due;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.testing.Happenings;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Members find each other, get a coupon each, and buy at the price of the group. */
@ExtendWith(InProcessServer.class)
class GroupBuyServerTest {
    private static final int RUNNERS = 40;

    private Server server;
    private LedgerClient client;
    private long position;

    @BeforeEach
    void connect(Server shared) {
        server = shared;
        client = new LedgerClient(shared.uri("/"));
    }

    @Test
    void thePriceIsForTheMembersOfAGroupThatIsComplete() throws IOException {
        campaign("GBA");
        open("GBA-1", "GBA", 2, 60);
        accepted("GBA-ann", "pricing.JoinGroup", Map.of("groupBuy", "GBA-1", "member", "ann"));
        accepted("GBA-ben", "pricing.JoinGroup", Map.of("groupBuy", "GBA-1", "member", "ben"));
        Answer third = client.send("GBA-cat", "pricing.JoinGroup", Map.of("groupBuy", "GBA-1", "member", "cat"));
        assertThat(third.body().at("/rejection").toString())
                .isEqualTo("{\"type\":\"pricing.GroupFull\",\"groupBuy\":\"GBA-1\",\"size\":2}");

        Awaitility.await().until(() -> issued("GBA") == 2);
        assertThat(client.ask(position,
                "{ coupon(campaign: \"GBA\", serial: 1) { state member } groupBuy(id: \"GBA-1\") "
                        + "{ state size filledPlaces members { member } } }")
                .toString())
                .isEqualTo("{\"coupon\":{\"state\":\"OPEN\",\"member\":\"ann\"},\"groupBuy\":{\"state\":\"FORMED\","
                        + "\"size\":2,\"filledPlaces\":0,\"members\":[{\"member\":\"ann\"},{\"member\":\"ben\"}]}}");

        List<String> codes = codes("GBA");
        assertThat(codes).hasSize(2);
        assertThat(refused("GBA-S0", "ben", codes.getFirst())).isEqualTo("coupons.CouponOfOtherMember");
        accepted("GBA-S1", "sales.CompleteSale", sale("GBA-S1", "ann", codes.getFirst()));
        assertThat(refused("GBA-S2", "ann", codes.getFirst())).isEqualTo("coupons.CouponNotUsable");
    }

    @Test
    void theLastPlaceIsTakenOnce() throws Exception {
        campaign("GBB");
        open("GBB-1", "GBB", 3, 60);
        List<Answer> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService all = Executors.newFixedThreadPool(RUNNERS)) {
            List<Future<Answer>> joins = new ArrayList<>();
            for (int runner = 0; runner < RUNNERS; runner++) {
                String member = "GBB-M" + runner;
                joins.add(all.submit(() -> {
                    start.await();
                    return client.send(member, "pricing.JoinGroup", Map.of("groupBuy", "GBB-1", "member", member));
                }));
            }
            start.countDown();
            for (Future<Answer> join : joins) {
                answers.add(join.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.body().at("/rejection/type").asString())
                        .isEqualTo("pricing.GroupFull"));
        Awaitility.await().until(() -> issued("GBB") == 3);
    }

    @Test
    void theHouseFillsAGroupUpAndOnlyThoseWhoJoinedGetCoupons() throws IOException {
        campaign("GBC");
        open("GBC-1", "GBC", 3, 60);
        accepted("GBC-ann", "pricing.JoinGroup", Map.of("groupBuy", "GBC-1", "member", "ann"));
        accepted("GBC-fill", "pricing.FillGroup", Map.of("groupBuy", "GBC-1", "reason", "a good customer"));

        Awaitility.await().until(() -> issued("GBC") == 1);
        assertThat(client.ask(position, "{ groupBuy(id: \"GBC-1\") { state filledPlaces filledBecause filledBy } }")
                .toString())
                .contains(
                        "\"state\":\"FORMED\",\"filledPlaces\":2,\"filledBecause\":\"a good customer\",\"filledBy\":");
    }

    @Test
    void anIdThatSomebodyHasUsedUpStopsNoCouponsOfOthers() throws IOException {
        campaign("GBD");
        open("GBD-1", "GBD", 2, 60);
        UUID usedUp = DerivedCommandId.of("coupons.IssueCoupon", "group", "GBD-1", "ann").value();
        assertThat(client.send(usedUp, "catalog.OpenLocation", Map.of("location", "GBD-S2", "name", "S", "kind",
                "STORE", "zone", "Asia/Shanghai", "negativeStock", "ALLOW")).status()).isEqualTo(201);
        accepted("GBD-ann", "pricing.JoinGroup", Map.of("groupBuy", "GBD-1", "member", "ann"));
        accepted("GBD-ben", "pricing.JoinGroup", Map.of("groupBuy", "GBD-1", "member", "ben"));

        Awaitility.await().until(() -> issued("GBD") == 1);
        assertThat(client.ask(position, "{ coupon(campaign: \"GBD\", serial: 1) { member } }"))
                .hasToString("{\"coupon\":{\"member\":\"ben\"}}");
    }

    @Test
    void aGroupForWhatNoCampaignCanBeNamedIsPassedOver() {
        List<Command> sent = new ArrayList<>();
        new WhenGroupIsFormedThenIssueCoupons((_, command, _) -> {
            sent.add(command);
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }).to(List.of(
                Happenings.recorded(1, new GroupFormed(new GroupBuyId("G1"), "gb7", List.of(new MemberId("ann")))),
                Happenings.recorded(2, new GroupFormed(new GroupBuyId("G2"), "GB7", List.of(new MemberId("ben"))))));

        assertThat(sent).containsExactly(IssueCoupon.another(new CampaignId("GB7"), new MemberId("ben")));
    }

    @Test
    void aGroupThatCannotBeEndedKeepsNoneOfTheOthersBack() {
        OffsetDateTime end = OffsetDateTime.parse("2026-11-22T12:00:00Z");
        List<Command> sent = new ArrayList<>();
        WhenGroupIsDueThenExpire expiry = new WhenGroupIsDueThenExpire(
                (_, _) -> List.of(new Due(new GroupBuyId("G1"), end), new Due(new GroupBuyId("G2"), end)),
                (_, command, _) -> {
                    sent.add(command);
                    throw new IllegalStateException("engaged");
                });

        assertThatThrownBy(() -> expiry.expire(end.toInstant())).hasMessage("engaged")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(sent).hasSize(2);
    }

    private long issued(String campaign) throws IOException {
        return client.ask(position, "{ couponCampaign(id: \"" + campaign + "\") { generated } }")
                .at("/couponCampaign/generated")
                .asLong();
    }

    private void campaign(String campaign) throws IOException {
        accepted(campaign + "-store", "catalog.OpenLocation", Map.of("location", campaign + "-S", "name", "S", "kind",
                "STORE", "zone", "Asia/Shanghai", "negativeStock", "ALLOW"));
        accepted(campaign + "-sku", "catalog.RegisterProduct",
                Map.of("sku", campaign + "-P", "name", "Phone", "unit", "PIECE", "listPriceMinor", 9_900));
        accepted(campaign + "-campaign", "coupons.OpenCampaign",
                Map.of("campaign", campaign, "name", campaign, "kind", "UNIQUE", "from", "2020-01-01T00:00:00Z"));
        accepted(campaign + "-draft", "pricing.DraftPromotion", Map.of("promotion", campaign + "-PRICE", "name",
                "Group price", "rule",
                Map.of("layer", "PRICE", "when", Map.of("coupon", campaign), "scope",
                        Map.of("skus", List.of(campaign + "-P")), "give", Map.of("unitPrice", 4_990), "limit",
                        Map.of("pieces", 1))));
        accepted(campaign + "-publish", "pricing.PublishPromotion",
                Map.of("promotion", campaign + "-PRICE", "version", 1));
    }

    private void open(String group, String campaign, int size, int minutes) throws IOException {
        accepted(group, "pricing.OpenGroup", Map.of("groupBuy", group, "name", group, "promotion",
                campaign + "-PRICE", "size", size, "ttlMinutes", minutes));
    }

    private List<String> codes(String campaign) {
        return new Http().get(server.uri("/v1/coupon-campaigns/" + campaign + "/codes.csv"))
                .raw()
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .toList();
    }

    private String refused(String sale, String member, String code) throws IOException {
        Answer answer = client.send(sale, "sales.CompleteSale", sale(sale, member, code));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().at("/rejection/type").asString();
    }

    /** What a till makes of the quote for a member with a code. */
    private Map<String, ?> sale(String id, String member, String code) throws IOException {
        JsonNode quote = client.ask(position, "{ quote(basket: {location: \"GBA-S\", member: \"" + member
                + "\", coupons: [\"GBA\"], lines: [{lineNo: 1, sku: \"GBA-P\", quantity: 1}]}) { totalMinor basis { "
                + "pricedAt engine search channel } applications { layer promotion version step times benefitMinor } "
                + "lines { regularUnitMinor discountMinor shares { seq amountMinor } } } }").path("quote");
        assertThat(quote.path("totalMinor").asInt()).isEqualTo(4_990);
        JsonNode line = quote.at("/lines/0");
        return Map.of("saleId", id, "receiptNo", id, "location", "GBA-S", "register", "R1", "member", member, "basis",
                quote.path("basis"), "applications", quote.path("applications"), "coupons", List.of(code), "lines",
                List.of(Map.of("lineNo", 1, "sku", "GBA-P", "quantity", 1, "unitPriceMinor",
                        line.path("regularUnitMinor"), "discountMinor", line.path("discountMinor"), "shares",
                        line.path("shares"))),
                "tenders", List.of(Map.of("method", "CASH", "amountMinor", 4_990)));
    }

    private void accepted(String key, String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        position = answer.position();
    }
}
