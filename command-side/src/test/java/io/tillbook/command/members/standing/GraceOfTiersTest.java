package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.members.standing.MemberShop.WEI;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierRejection.TierNotDue;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** A tier by hand that its review would lower, with a grace of 60 days. */
class GraceOfTiersTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 30);
    private static final LocalDate GRACE_UNTIL = UNTIL.plusDays(60);
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2027-12-01T00:00:00+08:00");

    private static PromotedShop inGrace() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new DefineTiers(new TierPlan(MemberShop.TIERS.tiers(), null, null, null, 60,
                MemberShop.TIERS.zone()), null));
        Wanted sale = sale("T1").to("lan").of(3);
        shop.sell(sale);
        shop.send(new SetTier(LAN, "GOLD", UNTIL, "by hand", null), MORNING);
        return shop;
    }

    @Test
    void aTierThatWasNotSpentEnoughForIsKeptThroughAGraceThenLost() {
        PromotedShop shop = inGrace();
        TierChanged kept = only(shop.send(new ReviewTier(LAN, UNTIL), DUE), TierChanged.class);
        assertThat(kept).isEqualTo(new TierChanged(LAN, "GOLD", "GOLD", GRACE_UNTIL, UNTIL, TierCause.REVIEWED,
                DUE.toInstant().atZone(MemberShop.TIERS.zone()).toOffsetDateTime(), null, null, null));
        assertThat(PromotedShop.accepted(shop.send(new ReviewTier(LAN, UNTIL), DUE.plusDays(3)))).isEmpty();
        assertThat(refused(shop.send(new ReviewTier(LAN, GRACE_UNTIL), DUE.plusDays(3))))
                .isInstanceOf(TierNotDue.class);

        TierChanged lost = only(shop.send(new ReviewTier(LAN, GRACE_UNTIL), DUE.plusDays(60)), TierChanged.class);
        assertThat(lost.tier()).isEqualTo("SILVER");
        assertThat(lost.until()).isEqualTo(LocalDate.of(2028, 11, 30));
        assertThat(lost.dueOn()).isNull();
    }

    @Test
    void aSaleInTheGraceKeepsTheTierAndItsGoodsTakeItBack() {
        PromotedShop shop = inGrace();
        shop.send(new ReviewTier(LAN, UNTIL), DUE);
        Wanted sale = sale("T2").to("lan").of(10).at(DUE.plusDays(9).withHour(12));
        TierChanged kept = only(shop.sell(sale), TierChanged.class);
        assertThat(kept.cause()).isEqualTo(TierCause.SPENT);
        assertThat(kept.tier()).isEqualTo("GOLD");
        assertThat(kept.until()).isEqualTo(LocalDate.of(2028, 11, 30));

        TierChanged back = only(shop.takeBack("R1", sale, 10), TierChanged.class);
        assertThat(back.cause()).isEqualTo(TierCause.RETURNED);
        assertThat(back.until()).isEqualTo(GRACE_UNTIL);
        assertThat(back.dueOn()).isEqualTo(UNTIL);
    }

    @Test
    void aMergerTakesTheGraceOver() {
        PromotedShop shop = inGrace();
        shop.send(new ReviewTier(LAN, UNTIL), DUE);
        Decision merged = shop.send(new MergeMembers(LAN, WEI, "the same person"), DUE.plusDays(9));
        TierChanged taken = PromotedShop.accepted(merged)
                .stream()
                .filter(event -> event instanceof TierChanged changed && changed.member().equals(WEI))
                .map(TierChanged.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(taken.tier()).isEqualTo("GOLD");
        assertThat(taken.until()).isEqualTo(GRACE_UNTIL);
        assertThat(taken.dueOn()).isEqualTo(UNTIL);
    }
}
