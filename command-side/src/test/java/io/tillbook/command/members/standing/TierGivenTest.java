package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierRejection.TierDayTooFar;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierGivenTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 30);

    private static SetTier set(@Nullable String tier, @Nullable LocalDate until) {
        return new SetTier(LAN, tier, until, "a favour", null);
    }

    private static Money staked(PromotedShop shop, SetTier command) {
        return shop.stake(command).map(Stake::amount).orElse(Money.ZERO);
    }

    @Test
    void whatATierTakesIsAtStakeWhereSomebodyGivesIt() {
        PromotedShop shop = MemberShop.shop();
        assertThat(staked(shop, set("SILVER", null))).isEqualTo(Money.of(2_000));
        shop.sell(sale("T1").to("lan").of(9));

        assertThat(staked(shop, set("GOLD", null))).as("all of it, though little is missing")
                .isEqualTo(Money.of(10_000));
        assertThat(staked(shop, set("SILVER", UNTIL))).as("she has it").isEqualTo(Money.ZERO);
        assertThat(staked(shop, set("SILVER", TODAY))).as("she has it for longer").isEqualTo(Money.ZERO);
        assertThat(staked(shop, set("SILVER", UNTIL.plusDays(1)))).as("reached, and for longer")
                .isEqualTo(Money.of(2_000));
        shop.accepted(set("GOLD", TODAY));
        assertThat(staked(shop, set("GOLD", UNTIL))).as("the same one for longer").isEqualTo(Money.of(10_000));
        assertThat(staked(shop, set("SILVER", UNTIL))).as("a lower one").isEqualTo(Money.ZERO);
        assertThat(staked(shop, set("SILVER", UNTIL.plusDays(1)))).as("a lower one for longer than by spending")
                .isEqualTo(Money.of(2_000));
        assertThat(staked(shop, set(null, null))).isEqualTo(Money.ZERO);
    }

    @Test
    void aTierByReceiptsIsMoreThanNothing() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new DefineTiers(new TierPlan(List.of(new Tier("REGULAR", null, 30, null)), null, null, null, null,
                Shop.ZONE), null));

        assertThat(staked(shop, set("REGULAR", null)).exceeds(Money.ZERO)).isTrue();
    }

    @Test
    void aTierIsSetForSomeYearsAtMost() {
        LocalDate latest = TODAY.plusYears(TierPlan.MOST_YEARS);
        PromotedShop shop = MemberShop.shop();

        assertThat(refused(shop.send(set("GOLD", LocalDate.of(9999, 12, 31)))))
                .isEqualTo(new TierDayTooFar(LocalDate.of(9999, 12, 31), latest));
        assertThat(refused(shop.send(set("GOLD", latest.plusDays(1))))).isInstanceOf(TierDayTooFar.class);
        only(shop.send(set("GOLD", latest)), TierChanged.class);
    }
}
