package io.tillbook.query.pricing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.query.testing.DocumentsRead;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales to members, by what was known of them when their baskets were priced. */
class MemberPriceAuditTest {
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-06-01T08:00:00+08:00");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final Basket COAT_AND_SCARF = Basket.of(
            BasketLine.pieces(1, Goods.of(new Sku("coat")), 1, 12_000),
            BasketLine.pieces(2, Goods.of(new Sku("scarf")), 1, 10_000));

    @TempDir Path directory;

    private final DocumentsRead read = new DocumentsRead();
    private FoldingSide side;

    private PriceAudit audit(PublishedRule... holding) {
        return audit(TestDatabase.EMBEDDED, List.of(holding));
    }

    private PriceAudit audit(TestDatabase database, List<PublishedRule> holding) {
        side = new FoldingSide(database.properties(directory), read);
        HistoryBuilder history = new HistoryBuilder().at(OPENING);
        history.add("location-S1", new LocationOpened(SoldBasket.STORE, "East Gate", LocationKind.STORE, "East",
                SoldBasket.ZONE, NegativeStock.ALLOW));
        members(history);
        for (PublishedRule rule : holding) {
            String stream = "promotion-" + rule.promotion().value();
            history.add(stream, new PromotionDrafted(rule.promotion(), 1, stream, PromotionRule.of(rule.rule()), null))
                    .add(stream, new PromotionPublished(rule.promotion(), 1, OPENING, null));
        }
        side.absorb(history.events());
        return side.bean(PriceAudits.class).begin();
    }

    @AfterEach
    void close() {
        side.close();
    }

    private static PublishedRule off(String promotion, long from, long minor) {
        return PublishedRule.of(promotion, Rule.of(Layer.ORDER, Scope.ALL,
                new Need.Amount(Money.of(from), false, null), new Benefit.Off(Money.of(minor))));
    }

    private static PublishedRule offSilver() {
        return PublishedRule.of("SILVER", Rule.of(Layer.ORDER, Scope.ALL, new Need.None(),
                new Benefit.Off(Money.of(1_500))).when(When.tiers("SILVER")));
    }

    private static SoldBasket soldTo(String member) {
        return new SoldBasket(COAT_AND_SCARF, List.of(), new MemberId(member), NOON);
    }

    /** Lan is Silver, Wei has become so an hour after noon, and Chen is a member. */
    private static void members(HistoryBuilder history) {
        history.add("tierplan", new TiersDefined(1, new TierPlan(
                List.of(new Tier("SILVER", Money.of(2_000), null, null)), null, null, null, SoldBasket.ZONE), null));
        for (String member : List.of("lan", "wei", "chen")) {
            history.add("member-" + member, new MemberRegistered(new MemberId(member), SoldBasket.STORE,
                    RegistrationChannel.STORE, null, null));
        }
        silver(history, "lan", OPENING);
        silver(history, "wei", NOON.plusHours(1));
    }

    private static void silver(HistoryBuilder history, String member, OffsetDateTime at) {
        history.add("memberaccount-" + member, new TierChanged(new MemberId(member), null, "SILVER",
                LocalDate.of(2027, 6, 30), TierCause.SPENT, at, null, null, null));
    }

    @Test
    void aMemberIsHeldToTheTierOfThen() {
        PriceAudit audit = audit(offSilver());

        assertThat(audit.of(soldTo("lan").sale("T1")))
                .hasValueSatisfying(found -> assertThat(found.differenceMinor()).isEqualTo(Money.of(1_500)));
        assertThat(audit.of(soldTo("wei").sale("T2"))).as("not yet").isEmpty();
        assertThat(audit.of(soldTo("chen").sale("T3"))).as("no tier").isEmpty();
        assertThat(audit.of(soldTo("stranger").sale("T4"))).as("no member").isEmpty();
        assertThat(audit.of(new SoldBasket(COAT_AND_SCARF, List.of(), null, NOON).sale("T5"))).as("nobody").isEmpty();
    }

    /** The store, the promotion, the member and the tiers; of another member that one alone. */
    @Test
    void aMemberIsReadOnceAndOnlyWhereARuleAsks() {
        PriceAudit audit = audit(TestDatabase.OVER_THE_WIRE, List.of(offSilver()));
        read.takeCount();
        assertThat(audit.of(soldTo("lan").sale("T1"))).isPresent();
        assertThat(read.takeCount()).isEqualTo(4);
        assertThat(audit.of(soldTo("lan").sale("T2"))).isPresent();
        assertThat(read.takeCount()).isZero();
        assertThat(audit.of(soldTo("wei").sale("T3"))).isEmpty();
        assertThat(read.takeCount()).isOne();
        close();

        PriceAudit ofAll = audit(TestDatabase.OVER_THE_WIRE, List.of(off("AUTUMN", 20_000, 5_000)));
        read.takeCount();
        assertThat(ofAll.of(soldTo("lan").sale("T1"))).isPresent();
        assertThat(read.takeCount()).as("the store and the promotion").isEqualTo(2);
    }
}
