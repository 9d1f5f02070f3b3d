package io.tillbook.server.automation.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Coupons for the next time, from the quote to the return. */
@ExtendWith(InProcessServer.class)
class WhenSaleEarnsCouponThenIssueTest {
    @Test
    void aMemberGetsACouponForEachTimeAndLosesItWithTheSale(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "EC1");
        String store = shop.store(1);
        long promised = promise(shop, "EC1", "EC1-BACK");
        String told = "{ earns { promotion campaign coupons } }";
        assertThat(quote(shop, promised, store, "M-EC1", told)).hasToString(
                "{\"earns\":[{\"promotion\":\"EC1-BACK\",\"campaign\":\"EC1\",\"coupons\":2}]}");
        assertThat(quote(shop, promised, store, null, told)).as("a guest").hasToString("{\"earns\":[]}");

        long sold = sell(shop, "EC1-T1", store, "EC1", "M-EC1").position();
        await().untilAsserted(() -> {
            assertThat(owner(shop, "EC1", sold, 4)).isEqualTo("M-EC1");
            assertThat(owner(shop, "EC1", sold, 5)).isEqualTo("M-EC1");
        });
        assertThat(shop.client()
                .ask(sold, "{ explainPrice(sale: \"EC1-T1\", lineNo: 1) " + told + " }")
                .at("/explainPrice/earns/0/coupons")
                .intValue()).isEqualTo(2);

        again(server, "EC1-T1");
        long last = shop.accepted("returns.AcceptReturn", Map.of("returnId", "EC1-R1", "saleId", "EC1-T1", "location",
                store, "register", "R1", "lines", List.of(Map.of("saleLineNo", 1, "quantity", 2, "restock", true)),
                "refunds", List.of(Map.of("method", "CASH", "amountMinor", 2_000)), "reason", "too much"));
        assertThat(shop.client()
                .ask(last, "{ a: coupon(campaign: \"EC1\", serial: 4) { state } "
                        + "b: coupon(campaign: \"EC1\", serial: 5) { state } "
                        + "c: coupon(campaign: \"EC1\", serial: 6) { state member } }"))
                .hasToString("{\"a\":{\"state\":\"REVOKED\"},\"b\":{\"state\":\"REVOKED\"},"
                        + "\"c\":{\"state\":\"OPEN\",\"member\":null}}");
    }

    @Test
    void aCampaignThatIsOverIsAskedOnce(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "EC2");
        String store = shop.store(1);
        promise(shop, "EC2", "EC2-BACK");
        shop.accepted("coupons.CloseCampaign", Map.of("campaign", "EC2", "reason", "sold out"));
        sell(shop, "EC2-T1", store, "EC2", "M-EC2");
        Commands commands = server.context().getBean(Commands.class);
        List<Object> outcomes = new ArrayList<>();
        WhenSaleEarnsCouponThenIssue reaction = new WhenSaleEarnsCouponThenIssue((id, command, cause) -> {
            var outcome = commands.send(id, command, cause);
            outcomes.add(outcome);
            return outcome;
        });

        reaction.to(earned(server, "EC2-T1"));
        reaction.to(earned(server, "EC2-T1"));

        assertThat(outcomes).hasSize(4).allSatisfy(each -> assertThat(each).isInstanceOf(CommandRefused.class));
        assertThat(outcomes.subList(0, 2)).isEqualTo(outcomes.subList(2, 4));
    }

    @Test
    void anIdThatSomebodyHasUsedUpStopsNoCouponsOfOthers(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "EC3");
        String store = shop.store(1);
        promise(shop, "EC3", "EC3-BACK");
        useUp(shop, id("EC3-T1", "0", "0"), "EC3-S2");
        useUp(shop, id("EC3-T1", "0", "1"), "EC3-S3");
        useUp(shop, id("again", id("EC3-T1", "0", "1").toString()), "EC3-S4");

        sell(shop, "EC3-T1", store, "EC3", "M-EC3");
        long sold = sell(shop, "EC3-T2", store, "EC3", "N-EC3").position();

        await().untilAsserted(() -> assertThat(owner(shop, "EC3", sold, 6)).isEqualTo("N-EC3"));
        assertThat(owner(shop, "EC3", sold, 4)).as("under another id").isEqualTo("M-EC3");
        assertThat(owner(shop, "EC3", sold, 5)).as("none for the second of the first sale").isEqualTo("N-EC3");
    }

    private static CommandId id(String... parts) {
        return DerivedCommandId.of(
                Stream.concat(Stream.of("coupons.IssueCoupon"), Stream.of(parts)).toArray(String[]::new));
    }

    /** Sends another command under an id. */
    private static void useUp(PromotedStore shop, CommandId id, String store) throws IOException {
        Answer answer = shop.client()
                .send(id.value(), "catalog.OpenLocation", Map.of("location", store, "name", store,
                        "kind", "STORE", "zone", "Asia/Shanghai", "negativeStock", "ALLOW"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** What a process does that has taken over, or has been started again. */
    private static void again(Server server, String sale) {
        new WhenSaleEarnsCouponThenIssue(server.context().getBean(Commands.class)).to(earned(server, sale));
    }

    private static List<RecordedEvent> earned(Server server, String sale) {
        EventLog log = server.context().getBean(EventLog.class);
        List<RecordedEvent> found = new ArrayList<>();
        for (long position = 0; position < log.head();) {
            var page = log.page(position, 1_000, SaleEarnedCoupons.class::equals);
            page.events()
                    .stream()
                    .filter(each -> each.event() instanceof SaleEarnedCoupons earned
                            && earned.sale().value().equals(sale))
                    .forEach(found::add);
            position = page.position();
        }
        assertThat(found).hasSize(1);
        return found;
    }

    /** Each tea earns a coupon. */
    private static long promise(PromotedStore shop, String campaign, String promotion) throws IOException {
        shop.campaign(campaign, campaign + "-OFF", 3);
        return shop.promote(promotion, Map.of("layer", "ORDER", "need", Map.of("pieces", 1, "each", true), "give",
                Map.of("coupon", Map.of("campaign", campaign))));
    }

    private static JsonNode quote(PromotedStore shop, long position, String store, @Nullable String member, String told)
            throws IOException {
        return shop.client()
                .ask(position, "{ quote(basket: {location: \"" + store + "\", "
                        + (member == null ? "" : "member: \"" + member + "\", ")
                        + "lines: [{lineNo: 1, sku: \"T-EC1\", quantity: 2}]}) " + told + " }")
                .get("quote");
    }

    private static Answer sell(PromotedStore shop, String id, String store, String run, String member)
            throws IOException {
        Map<String, Object> sale = new HashMap<>();
        sale.put("saleId", id);
        sale.put("receiptNo", id);
        sale.put("location", store);
        sale.put("register", "R1");
        sale.put("member", member);
        sale.put("lines", List.of(Map.of("lineNo", 1, "sku", "T-" + run, "quantity", 2, "unitPriceMinor", 1_000)));
        sale.put("tenders", List.of(Map.of("method", "CASH", "amountMinor", 2_000)));
        sale.put("basis", Map.of("pricedAt", "2026-11-22T09:31:07+08:00", "engine", 1));
        sale.put("applications", List.of(Map.of("layer", "ORDER", "promotion", run + "-BACK", "version", 1, "times", 2,
                "benefitMinor", 0)));
        Answer sold = shop.client().send(id, "sales.CompleteSale", sale);
        assertThat(sold.status()).as("%s", sold.body()).isEqualTo(201);
        return sold;
    }

    private static String owner(PromotedStore shop, String campaign, long position, int serial) throws IOException {
        return shop.client()
                .ask(position, "{ coupon(campaign: \"" + campaign + "\", serial: " + serial + ") { member } }")
                .at("/coupon/member")
                .asString("");
    }
}
