package io.tillbook.server.automation.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.coupons.DueHolds.Due;
import io.tillbook.query.coupons.DueHolds;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds far in the future, ended by a clock that the test holds in its hands. */
@ExtendWith(InProcessServer.class)
class WhenHoldIsDueThenExpireTest {
    private static final OffsetDateTime END = OffsetDateTime.parse("2101-01-01T00:00:00.000000001+08:00");
    private static final CampaignId CAMPAIGN = new CampaignId("HX1");

    @Test
    void endsAHoldOnceAndNotBeforeItsTime(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "HX1");
        String store = shop.store(1);
        shop.campaign("HX1", "HX1-OFF", 2);
        long held = shop.accepted("coupons.HoldCoupon", Map.of("code", shop.codes("HX1").getFirst(), "location", store,
                "sale", "HX1-B", "until", END.toString()));
        assertThat(state(shop, held)).isEqualTo("HELD");
        DueHolds due = server.context().getBean(DueHolds.class);
        Commands commands = server.context().getBean(Commands.class);
        WhenHoldIsDueThenExpire expiry = new WhenHoldIsDueThenExpire(due::at, commands);

        assertThat(expiry.expire(END.toInstant())).as("a nanosecond before its whole millisecond").isZero();
        Instant after = END.toInstant().plusMillis(1);
        assertThat(expiry.expire(after)).isEqualTo(1);
        // Another process, or this one before its views know: the same command is sent again.
        List<Due> stale = List.of(new Due(CAMPAIGN, 1, new SaleId("HX1-B"), END));
        assertThat(new WhenHoldIsDueThenExpire((_, _) -> stale, commands).expire(after)).isEqualTo(1);

        long last = shop.accepted("coupons.GenerateCodes", Map.of("campaign", "HX1", "count", 1));
        assertThat(state(shop, last)).isEqualTo("OPEN");
        assertThat(expiry.expire(after)).isZero();
        assertThat(shop.client()
                .ask(last, "{ history(stream: \"coupon-HX1/1\") { edges { node { type } } } }")
                .at("/history/edges")).hasSize(2);
    }

    @Test
    void oneThatCannotBeEndedKeepsNoneOfTheOthersBack() {
        List<Due> due = List.of(due(1, END), due(2, END));
        List<CommandId> sent = new ArrayList<>();
        WhenHoldIsDueThenExpire expiry = new WhenHoldIsDueThenExpire((_, _) -> due, (id, _, _) -> {
            sent.add(id);
            throw new IllegalStateException("engaged");
        });

        assertThatThrownBy(() -> expiry.expire(END.toInstant())).hasMessage("engaged")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(sent).hasSize(2);
    }

    @Test
    void theCommandFollowsFromTheHold() {
        assertThat(expire(due(1, END))).isEqualTo(expire(due(1, END)));
        assertThat(expire(due(1, END))).isNotEqualTo(expire(due(2, END)));
        assertThat(expire(due(1, END))).as("held for longer").isNotEqualTo(expire(due(1, END.plusHours(1))));
    }

    private static Due due(int serial, OffsetDateTime until) {
        return new Due(CAMPAIGN, serial, new SaleId("B"), until);
    }

    private static List<Object> expire(Due due) {
        List<Object> sent = new ArrayList<>();
        new WhenHoldIsDueThenExpire((_, _) -> List.of(due), (id, command, cause) -> {
            sent.addAll(List.of(id, command, cause));
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }).expire(due.until().toInstant());
        assertThat(sent).contains(Cause.at(due.until()));
        return sent;
    }

    private static String state(PromotedStore shop, long position) throws IOException {
        return shop.client()
                .ask(position, "{ coupon(campaign: \"HX1\", serial: 1) { state } }")
                .at("/coupon/state")
                .stringValue();
    }
}
