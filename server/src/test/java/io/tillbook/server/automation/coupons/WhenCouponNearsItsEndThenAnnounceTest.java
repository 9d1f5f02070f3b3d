package io.tillbook.server.automation.coupons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.query.coupons.CouponReminders.Reminding;
import io.tillbook.query.coupons.CouponReminders;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.automation.coupons.WhenCouponNearsItsEndThenAnnounce.Reminders;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InProcessServer.class)
class WhenCouponNearsItsEndThenAnnounceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
    private static final CampaignId CAMPAIGN = new CampaignId("RX1");
    private static final String HISTORY = "{ history(stream: \"coupon-RX1/1\") { edges { node { type } } } }";

    private final List<CommandId> sent = new ArrayList<>();

    @Test
    void aMemberWhoAgreesIsToldOnceWhoeverLooksAgain(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "RX1");
        shop.accepted("members.RegisterMember", Map.of("member", "RX1-ANN", "profile",
                Map.of("phone", "13900680001"), "consents", List.of(Map.of("purpose", "MARKETING_SMS", "given", true,
                        "textVersion", "privacy-2026-11"))));
        shop.accepted("coupons.OpenCampaign",
                Map.of("campaign", "RX1", "name", "RX1", "kind", "UNIQUE", "daysAfterIssue", 1));
        shop.accepted("coupons.IssueCoupon", Map.of("campaign", "RX1", "member", "RX1-ANN"));
        // Nobody has registered this one: they have agreed to nothing.
        shop.accepted("coupons.IssueCoupon", Map.of("campaign", "RX1", "member", "RX1-BEN"));
        long set = shop.accepted("coupons.SetReminder", Map.of("campaign", "RX1", "daysBefore", 2));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(shop.client()
                        .ask(set, "{ coupon(campaign: \"RX1\", serial: 1) { announcedAt } }")
                        .at("/coupon/announcedAt")
                        .isNull()).isFalse());

        CouponReminders due = server.context().getBean(CouponReminders.class);
        List<AnnounceCouponExpiry> stillDue = new ArrayList<>();
        Instant now = Instant.now();
        due.at(now)
                .stream()
                .filter(each -> each.campaign().equals(CAMPAIGN))
                .forEach(each -> due.each(each, now, stillDue::add));
        assertThat(stillDue).containsExactly(new AnnounceCouponExpiry(CAMPAIGN, 2));
        assertThat(shop.client().ask(set, HISTORY).at("/history/edges")).hasSize(2);
        // Another process whose views are behind sends it all the same, under the id of another hour.
        assertThat(shop.client()
                .send("RX1-again", "coupons.AnnounceCouponExpiry", Map.of("campaign", "RX1", "serial", 1))
                .status()).isEqualTo(422);
        assertThat(shop.client().ask(set, HISTORY).at("/history/edges")).hasSize(2);
    }

    @Test
    void itLooksOnceAnHourAndWhenCampaignsRemindOtherwise() {
        List<Reminding> campaigns = new ArrayList<>(List.of(new Reminding(CAMPAIGN, null, 3)));
        WhenCouponNearsItsEndThenAnnounce loop =
                new WhenCouponNearsItsEndThenAnnounce(due(campaigns, 1), (_, _, _) -> true, this::taken);
        loop.run(NOW);
        loop.run(NOW.plusSeconds(60));
        assertThat(sent).hasSize(1);
        campaigns.set(0, new Reminding(CAMPAIGN, null, 4));
        loop.run(NOW.plusSeconds(120));
        assertThat(sent).as("the same command: it changes nothing").hasSize(2).containsOnly(sent.getFirst());
        loop.run(NOW.plus(Duration.ofHours(1)));
        assertThat(sent.getLast()).isNotEqualTo(sent.getFirst());
    }

    @Test
    void whatWouldBeRefusedIsNotSent() {
        new WhenCouponNearsItsEndThenAnnounce(due(List.of(new Reminding(CAMPAIGN, null, 3)), 2),
                (_, command, _) -> command.serial() == 2, this::taken).run(NOW);
        assertThat(sent).hasSize(1);
    }

    @Test
    void oneThatCannotBeToldKeepsNoneBackAndAllIsTriedAgainAfterAPause() {
        WhenCouponNearsItsEndThenAnnounce loop = new WhenCouponNearsItsEndThenAnnounce(
                due(List.of(new Reminding(CAMPAIGN, null, 3)), 2), (_, _, _) -> true, (id, _, _) -> {
                    sent.add(id);
                    throw new IllegalStateException("engaged");
                });
        assertThatThrownBy(() -> loop.run(NOW)).hasMessage("engaged");
        assertThat(sent).hasSize(2);
        loop.run(NOW.plusSeconds(2));
        assertThat(sent).hasSize(2);
        Instant later = NOW.plus(WhenCouponNearsItsEndThenAnnounce.PAUSE_AFTER_FAILURE);
        assertThatThrownBy(() -> loop.run(later)).hasMessage("engaged");
        assertThat(sent).hasSize(4);
    }

    private CommandAccepted taken(CommandId id, Command command, Cause cause) {
        sent.add(id);
        return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
    }

    private static Reminders due(List<Reminding> campaigns, int coupons) {
        return new Reminders() {
            @Override
            public List<Reminding> at(Instant now) {
                return List.copyOf(campaigns);
            }

            @Override
            public void each(Reminding campaign, Instant now, Consumer<AnnounceCouponExpiry> consumer) {
                for (int serial = 1; serial <= coupons; serial++) {
                    consumer.accept(new AnnounceCouponExpiry(campaign.campaign(), serial));
                }
            }
        };
    }
}
