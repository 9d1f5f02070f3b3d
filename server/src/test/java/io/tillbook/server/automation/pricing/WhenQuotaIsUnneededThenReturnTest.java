package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.pricing.promotion.UnneededQuotas.Unneeded;
import io.tillbook.query.pricing.promotion.UnneededQuotas;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.coupons.PromotedStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What stores have of a limited promotion goes back once nobody can need it, by a clock that the test holds. */
@ExtendWith(InProcessServer.class)
class WhenQuotaIsUnneededThenReturnTest {
    private static final int TOTAL = 10_000;
    private static final OffsetDateTime SINCE = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @Test
    void whatIsLeftGoesBackADayAfterThePromotionWasStoppedAndTheSumStays(Server server) throws IOException {
        PromotedStore shop = new PromotedStore(server, "QR1");
        List<String> stores = List.of(shop.store(1), shop.store(2));
        Map<String, ?> limited = Map.of("total", TOTAL);
        shop.promote("QR1-OFF", Map.of("layer", "ORDER", "give", Map.of("off", 100), "limit", limited));
        shop.promote("QR1-ON", Map.of("layer", "ORDER", "give", Map.of("off", 100), "limit", limited));
        for (String store : stores) {
            assertThat(shop.sell("QR1-" + store, store, "QR1-OFF", List.of()).status()).isEqualTo(201);
            assertThat(shop.sell("QR1-ON-" + store, store, "QR1-ON", List.of()).status()).isEqualTo(201);
        }
        long stopped =
                shop.accepted("pricing.StopPromotion", Map.of("promotion", "QR1-OFF", "reason", "the season is over"));
        long free = balanced(uses(shop, stopped, "QR1-OFF"));
        assertThat(free).isLessThan(TOTAL - 2);
        UnneededQuotas unneeded = server.context().getBean(UnneededQuotas.class);
        WhenQuotaIsUnneededThenReturn returning = new WhenQuotaIsUnneededThenReturn(
                (moment, found) -> unneeded.before(moment, each -> ofThis(each, found)),
                server.context().getBean(Commands.class));

        Instant now = Instant.now();
        assertThat(returning.giveBack(now.plus(Duration.ofHours(23)))).isZero();
        Instant dayAfter = now.plus(Duration.ofHours(25));
        assertThat(returning.giveBack(dayAfter)).isEqualTo(2);

        long last =
                shop.accepted("pricing.StopPromotion", Map.of("promotion", "QR1-ON", "reason", "to know a position"));
        assertThat(balanced(uses(shop, last, "QR1-OFF"))).isEqualTo(TOTAL - 2);
        assertThat(balanced(uses(shop, last, "QR1-ON"))).as("it goes on").isEqualTo(free);
        assertThat(returning.giveBack(now.plus(Duration.ofHours(23)))).isZero();
    }

    private static void ofThis(Unneeded each, Consumer<Unneeded> found) {
        if (each.promotion().value().startsWith("QR1")) {
            found.accept(each);
        }
    }

    private static JsonNode uses(PromotedStore shop, long position, String promotion) throws IOException {
        return shop.client()
                .ask(position, "{ promotion(id: \"" + promotion
                        + "\") { uses { used overused freeUses stores { leftUses } } } }")
                .at("/promotion/uses");
    }

    /** used + Σ quota + free = N; how much is free. */
    private static long balanced(JsonNode uses) {
        long left = 0;
        for (JsonNode store : uses.get("stores")) {
            left += store.get("leftUses").asLong();
        }
        long free = uses.get("freeUses").asLong();
        assertThat(uses.get("used").asLong() - uses.get("overused").asLong() + left + free).isEqualTo(TOTAL);
        return free;
    }

    @Test
    void theCommandFollowsFromWhatTheLocationHas() {
        assertThat(sent(unneeded(7))).isEqualTo(sent(unneeded(7))).isNotEqualTo(sent(unneeded(8)));
    }

    @Test
    void whatCannotBeGivenBackKeepsNothingElseBack() {
        List<CommandId> sent = new ArrayList<>();
        WhenQuotaIsUnneededThenReturn returning = new WhenQuotaIsUnneededThenReturn((_, found) -> {
            found.accept(unneeded(7));
            found.accept(unneeded(8));
        }, (id, _, _) -> {
            sent.add(id);
            throw new IllegalStateException("engaged");
        });
        assertThatThrownBy(() -> returning.giveBack(SINCE.toInstant())).hasMessage("engaged");
        assertThat(sent).hasSize(2);
    }

    private static Unneeded unneeded(long position) {
        return new Unneeded(new PromotionId("P"), new LocationId("S"), position, SINCE);
    }

    private static List<Object> sent(Unneeded each) {
        List<Object> sent = new ArrayList<>();
        assertThatThrownBy(() -> new WhenQuotaIsUnneededThenReturn((_, found) -> found.accept(each),
                (id, command, cause) -> {
                    sent.addAll(List.of(id, command, cause));
                    throw new IllegalStateException("enough");
                }).giveBack(SINCE.toInstant())).hasMessage("enough");
        return sent;
    }
}
