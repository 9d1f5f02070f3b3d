package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient.Answer;
import io.tillbook.server.LedgerClient;
import io.tillbook.server.delivery.WebhookReceiver.Post;
import io.tillbook.server.delivery.WebhookReceiver;
import io.tillbook.server.testing.ShiftedClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The webhook is told of promotions as they are published, begin and end, of coupons, and of groups. */
class NoticeServerTest {
    private static final ShiftedClock CLOCK = new ShiftedClock();

    @Configuration(proxyBeanMethods = false)
    static class OtherTimes {
        @Bean
        @Primary
        Clock shiftedClock() {
            return CLOCK;
        }
    }

    @Test
    void whoWritesToCustomersIsToldOnceOfEachThing() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(); Server server = start(receiver)) {
            Checkpoints readers = server.context().getBean(Checkpoints.class);
            Awaitility.await().until(() -> readers.position("promotion-notices").isPresent());
            LedgerClient client = new LedgerClient(server.uri("/"));
            happen(client);
            await(receiver, "pricing.PromotionPublished", "pricing.GroupFormed", "coupons.CouponIssued");
            CLOCK.pass(Duration.ofMinutes(61));
            await(receiver, "pricing.PromotionBegan", "pricing.GroupFailed");
            assertThat(types(receiver)).doesNotContain("pricing.PromotionEnded", "coupons.CouponExpiryAnnounced");
            CLOCK.pass(Duration.ofDays(1));
            await(receiver, "pricing.PromotionEnded", "coupons.CouponExpiryAnnounced");
            CLOCK.pass(Duration.ofHours(1));
            accepted(client, "pricing.StopPromotion", Map.of("promotion", "GBN-NEXT", "reason", "a later message"));
            await(receiver, "pricing.PromotionStopped");

            assertThat(types(receiver)).containsExactlyInAnyOrder("pricing.PromotionPublished",
                    "pricing.PromotionBegan", "pricing.PromotionEnded", "pricing.GroupFormed", "pricing.GroupFailed",
                    "coupons.CouponIssued", "coupons.CouponIssued", "coupons.CouponIssued",
                    "coupons.CouponExpiryAnnounced", "pricing.PromotionPublished", "pricing.PromotionStopped");
            assertThat(receiver.posts().stream().map(Post::id)).doesNotHaveDuplicates();
            assertThat(body(receiver, "pricing.PromotionBegan"))
                    .contains("\"data\":{\"promotion\":\"GBN-PRICE\",\"version\":1,\"name\":\"Group price\"}");
            assertThat(body(receiver, "coupons.CouponExpiryAnnounced")).contains("\"member\":\"GBN-BEA\"")
                    .contains("\"ways\":[\"SMS\"]");
            assertThat(receiver.posts().stream().map(Post::body)).anyMatch(body -> body.contains("\"member\":\"ann\""));
        }
    }

    private static void happen(LedgerClient client) throws IOException {
        remind(client);
        accepted(client, "coupons.OpenCampaign",
                Map.of("campaign", "GBN", "name", "Group", "kind", "UNIQUE", "from", "2020-01-01T00:00:00Z"));
        accepted(client, "pricing.DraftPromotion", Map.of("promotion", "GBN-PRICE", "name", "Group price", "rule",
                Map.of("layer", "PRICE", "when", Map.of("coupon", "GBN"), "give", Map.of("pay", 5_000))));
        accepted(client, "pricing.PublishPromotion", Map.of("promotion", "GBN-PRICE", "version", 1, "until",
                CLOCK.instant().plus(Duration.ofDays(1)).toString()));
        accepted(client, "pricing.DraftPromotion", Map.of("promotion", "GBN-NEXT", "name", "Next", "rule",
                Map.of("layer", "PRICE", "give", Map.of("pay", 9_900))));
        accepted(client, "pricing.PublishPromotion", Map.of("promotion", "GBN-NEXT", "version", 1, "from",
                CLOCK.instant().plus(Duration.ofDays(30)).toString()));
        accepted(client, "pricing.OpenGroup", Map.of("groupBuy", "GBN-1", "name", "Group", "promotion",
                "GBN-PRICE", "size", 2, "ttlMinutes", 60));
        accepted(client, "pricing.OpenGroup", Map.of("groupBuy", "GBN-2", "name", "Group", "promotion",
                "GBN-PRICE", "size", 2, "ttlMinutes", 60));
        accepted(client, "pricing.JoinGroup", Map.of("groupBuy", "GBN-1", "member", "ann"));
        accepted(client, "pricing.FillGroup", Map.of("groupBuy", "GBN-1", "reason", "opening day"));
    }

    /** Of two members with a coupon of three days, one may be written to. */
    private static void remind(LedgerClient client) throws IOException {
        accepted(client, "members.RegisterMember", Map.of("member", "GBN-BEA", "profile",
                Map.of("phone", "13900690001"), "consents", List.of(Map.of("purpose", "MARKETING_SMS", "given",
                        true, "textVersion", "privacy-2026-11"))));
        accepted(client, "members.RegisterMember", Map.of("member", "GBN-CAI", "profile",
                Map.of("phone", "13900690002")));
        accepted(client, "coupons.OpenCampaign",
                Map.of("campaign", "GBN-END", "name", "Soon over", "kind", "UNIQUE", "daysAfterIssue", 3));
        accepted(client, "coupons.SetReminder", Map.of("campaign", "GBN-END", "daysBefore", 2));
        accepted(client, "coupons.IssueCoupon", Map.of("campaign", "GBN-END", "member", "GBN-BEA"));
        accepted(client, "coupons.IssueCoupon", Map.of("campaign", "GBN-END", "member", "GBN-CAI"));
    }

    private static Server start(WebhookReceiver receiver) {
        return Server.with(OtherTimes.class, "--tillbook.alerts.webhook.url=" + receiver.address(),
                "--tillbook.alerts.webhook.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "--tillbook.alerts.webhook.allowed-networks=127.0.0.1", "--tillbook.alerts.webhook.promotions=true",
                "--tillbook.groups.expiry-pause=100ms");
    }

    private static void await(WebhookReceiver receiver, String... wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(types(receiver)).contains(wanted));
    }

    private static List<String> types(WebhookReceiver receiver) {
        return receiver.posts()
                .stream()
                .map(post -> post.body().replaceFirst("\\{\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String body(WebhookReceiver receiver, String type) {
        return receiver.posts().stream().map(Post::body).filter(body -> body.contains(type)).findFirst().orElseThrow();
    }

    private static void accepted(LedgerClient client, String type, Map<String, ?> payload) throws IOException {
        Answer answer = client.send(type + payload, type, payload);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }
}
