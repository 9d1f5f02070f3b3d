package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.members.standing.MemberShop.WEI;
import static io.tillbook.command.members.standing.MemberShop.standing;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.TierMultiplier;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.tier.Spend;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.api.members.tier.TierRejection.TierDayInPast;
import io.tillbook.api.members.tier.TierRejection.TierNotDue;
import io.tillbook.api.members.tier.TierRejection.UnknownTier;
import io.tillbook.api.pricing.basis.SalePriceRejection.MemberFactsDiffer;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiersOfSalesTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 30);
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2027-12-01T00:00:00+08:00");

    private static final When FIRST_PURCHASE = new When(When.ALWAYS.period(), List.of(), Set.of(), Set.of(), Set.of(),
            false, Set.of(), Set.of(), null, true, null);

    @Test
    void enoughSpentLeadsUpInTheSalesOwnAppend() {
        PromotedShop shop = MemberShop.shop();
        Decision first = shop.sell(sale("T1").to("lan"));
        assertThat(only(first, MemberSpent.class).netMinor()).isEqualTo(Money.of(1_000));

        TierChanged up = only(shop.sell(sale("T2").to("lan")), TierChanged.class);
        assertThat(up.tier()).isEqualTo("SILVER");
        assertThat(up.before()).isNull();
        assertThat(up.until()).isEqualTo(UNTIL);
        assertThat(up.cause()).isEqualTo(TierCause.SPENT);
        assertThat(standing(shop, LAN).tiers().tier()).isEqualTo("SILVER");
        assertThat(standing(shop, WEI).tiers().tier()).isNull();
    }

    @Test
    void whatIsPaidAfterDiscountsCounts() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "off", When.ALWAYS);
        Decision sale = shop.sell(sale("T1", "off").to("lan").of(2));

        assertThat(only(sale, MemberSpent.class).netMinor()).isEqualTo(Money.of(1_900));
        assertThat(standing(shop, LAN).tiers().tier()).isNull();
    }

    @Test
    void whomNobodyHasRegisteredHasNoStanding() {
        PromotedShop shop = MemberShop.shop();

        assertThat(PromotedShop.accepted(shop.sell(sale("T1").to("stranger").of(50))))
                .noneMatch(TierEvent.class::isInstance);
        assertThat(PromotedShop.accepted(shop.sell(sale("T2").of(50)))).noneMatch(TierEvent.class::isInstance);
    }

    @Test
    void whoIsErasedHasNoStandingAnyMore() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new EraseMember(LAN, "asked for it"));

        assertThat(PromotedShop.accepted(shop.sell(sale("T1").to("lan").of(50))))
                .noneMatch(TierEvent.class::isInstance);
    }

    @Test
    void goodsThatComeBackAreDeductedAndMayRevokeIt() {
        PromotedShop shop = MemberShop.shop();
        Wanted sale = sale("T1").to("lan").of(3);
        shop.sell(sale);
        Decision kept = shop.takeBack("R1", sale, 1);
        assertThat(only(kept, MemberSpendReturned.class).wholeSale()).isNull();
        assertThat(standing(shop, LAN).tiers().tier()).isEqualTo("SILVER");

        Decision lost = shop.takeBack("R2", sale, 1);
        assertThat(only(lost, TierChanged.class).cause()).isEqualTo(TierCause.RETURNED);
        assertThat(only(lost, TierChanged.class).tier()).isNull();
        Decision rest = shop.takeBack("R3", sale, 1);
        assertThat(only(rest, MemberSpendReturned.class).wholeSale()).isTrue();
        assertThat(standing(shop, LAN).tiers().spend().countingOn(TODAY)).isEqualTo(Spend.NONE);
    }

    @Test
    void whatNeverCountedIsNotDeducted() {
        PromotedShop shop = MemberShop.shop();
        Wanted sale = sale("T1").of(3);
        shop.sell(sale);

        assertThat(PromotedShop.accepted(shop.takeBack("R1", sale, 1))).noneMatch(TierEvent.class::isInstance);
    }

    @Test
    void aReviewIsDoneOnceItIsDueAndNotBefore() {
        PromotedShop shop = MemberShop.shop();
        shop.sell(sale("T1").to("lan").of(2));

        assertThat(refused(shop.send(new ReviewTier(LAN, UNTIL), DUE.minusSeconds(1))))
                .isEqualTo(new TierNotDue(LAN, UNTIL, UNTIL));
        assertThat(PromotedShop.accepted(shop.send(new ReviewTier(LAN, UNTIL.minusDays(1)), DUE))).isEmpty();
        TierChanged kept = only(shop.send(new ReviewTier(LAN, UNTIL), DUE), TierChanged.class);
        assertThat(kept.tier()).isEqualTo("SILVER");
        assertThat(kept.until()).isEqualTo(LocalDate.of(2028, 11, 30));
        assertThat(kept.at().toInstant()).isEqualTo(DUE.toInstant());
        assertThat(PromotedShop.accepted(shop.send(new ReviewTier(LAN, UNTIL), DUE.plusDays(1)))).isEmpty();
        assertThat(PromotedShop.accepted(shop.send(new ReviewTier(WEI, UNTIL), DUE))).isEmpty();
    }

    @Test
    void aTierIsSetByHandForAReason() {
        PromotedShop shop = MemberShop.shop();
        TierChanged set = only(shop.send(new SetTier(LAN, "GOLD", null, "moved here from a partner", null)),
                TierChanged.class);

        assertThat(set.until()).isEqualTo(UNTIL);
        assertThat(set.cause()).isEqualTo(TierCause.SET);
        assertThat(set.by()).isNotNull();
        assertThat(refused(shop.send(new SetTier(LAN, "IRON", null, "why not", null))))
                .isEqualTo(new UnknownTier("IRON"));
        assertThat(refused(shop.send(new SetTier(LAN, "GOLD", TODAY.minusDays(1), "late", null))))
                .isEqualTo(new TierDayInPast(TODAY.minusDays(1), TODAY));
        only(shop.send(new SetTier(LAN, null, null, "a mistake", null)), TierChanged.class);
        assertThat(standing(shop, LAN).tiers().tier()).isNull();
    }

    @Test
    void tiersThatAreDefinedAsTheyWereChangeNothing() {
        assertThat(MemberShop.shop().accepted(new DefineTiers(MemberShop.TIERS, "again"))).isEmpty();
    }

    @Test
    void aPromotionOfATierIsForItsMembersOnly() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "silver", When.tiers("SILVER", "GOLD"));

        assertThat(refused(shop.sell(sale("T1", "silver").to("lan").of(2))))
                .isEqualTo(new MemberFactsDiffer(new PromotionId("silver"), 1, LAN,
                        MemberShop.LATER.withOffsetSameInstant(ZoneOffset.UTC), null, List.of("GOLD", "SILVER"),
                        List.of(), null,
                        null));
        shop.sell(sale("T2").to("lan").of(2));
        PromotedShop.accepted(shop.sell(sale("T3", "silver").to("lan").at(MORNING.plusMinutes(2))));
        assertThat(refused(shop.sell(sale("T4", "silver").to("wei").at(MORNING.plusMinutes(2)))))
                .isInstanceOf(MemberFactsDiffer.class);
        assertThat(refused(shop.sell(sale("T5", "silver").to("stranger").at(MORNING.plusMinutes(2)))))
                .isInstanceOf(MemberFactsDiffer.class);
    }

    @Test
    void whatHasHappenedIsFlaggedWithWhatItGave() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "silver", When.tiers("SILVER"));
        SaleFlagged flagged =
                only(shop.sell(sale("T1", "silver").to("lan").happened()), SaleFlagged.class);

        assertThat(flagged.flag().kind()).isEqualTo(FlagKind.MEMBER_FACTS);
        assertThat(flagged.flag().amountMinor()).isEqualTo(Money.of(-PromotedShop.BENEFIT));
    }

    @Test
    void aSaleThatComesLateIsHeldAgainstTheTierOfThen() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "silver", When.tiers("SILVER"));
        shop.sell(sale("T1").to("lan").of(2));
        // In December 2028 nobody has spent anything for long, and the tier is lost.
        OffsetDateTime later = OffsetDateTime.parse("2028-12-01T09:00:00+08:00");
        shop.send(new ReviewTier(LAN, UNTIL), DUE);
        shop.send(new ReviewTier(LAN, LocalDate.of(2028, 11, 30)), later);
        assertThat(standing(shop, LAN).tiers().tier()).isNull();

        Decision late = shop.sell(sale("T2", "silver").to("lan").happened().at(MORNING.plusDays(3)));
        assertThat(PromotedShop.accepted(late)).noneMatch(SaleFlagged.class::isInstance);
    }

    @Test
    void theFirstPurchaseIsTheFirstOne() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "welcome", FIRST_PURCHASE);
        PromotedShop.accepted(shop.sell(sale("T1", "welcome").to("lan")));

        assertThat(refused(shop.sell(sale("T2", "welcome").to("lan").at(MORNING.plusMinutes(2)))))
                .isInstanceOfSatisfying(MemberFactsDiffer.class,
                        differs -> assertThat(differs.firstPurchase()).isTrue());
        assertThat(refused(shop.sell(sale("T3", "welcome").to("stranger"))))
                .isInstanceOf(MemberFactsDiffer.class);
        PromotedShop.accepted(shop.sell(sale("T4", "welcome").to("wei")));
    }

    @Test
    void whatTwoHaveSpentCountsOnceTheyAreOne() {
        PromotedShop shop = MemberShop.shop();
        Wanted old = sale("T1").to("lan");
        shop.sell(old);
        shop.sell(sale("T2").to("wei"));

        TierChanged up = only(shop.send(new MergeMembers(LAN, WEI, "the same person")), TierChanged.class);
        assertThat(up.member()).isEqualTo(WEI);
        assertThat(up.tier()).isEqualTo("SILVER");
        assertThat(up.cause()).isEqualTo(TierCause.MERGED);

        assertThat(only(shop.sell(sale("T3").to("lan").happened()), MemberSpent.class).member()).isEqualTo(WEI);
        assertThat(only(shop.takeBack("R1", old, 1), MemberSpendReturned.class).member()).isEqualTo(WEI);
        assertThat(standing(shop, WEI).tiers().spend().countingOn(TODAY)).isEqualTo(new Spend(Money.of(2_000), 2));
    }

    /** A basket keeps what held when it was priced, and a late sale what held then, whoever the member is by now. */
    @Test
    void whoWasMergedHadTheTierOfBefore() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "gold", When.tiers("GOLD"));
        shop.accepted(new SetTier(LAN, "GOLD", null, "moved here from a partner", null));
        OffsetDateTime merged = MORNING.plusMinutes(10);
        PromotedShop.accepted(shop.send(new MergeMembers(LAN, WEI, "the same person"), merged));
        PromotedShop.accepted(shop.send(new SetTier(WEI, null, null, "a mistake", null), merged.plusMinutes(1)));
        OffsetDateTime before = merged.minusMinutes(5);
        OffsetDateTime after = merged.plusMinutes(2);

        assertThat(PromotedShop.accepted(shop.sell(sale("T1", "gold").to("lan").at(before))))
                .noneMatch(SaleFlagged.class::isInstance);
        assertThat(PromotedShop.accepted(shop.sell(sale("T2", "gold").to("lan").happened().at(before))))
                .noneMatch(SaleFlagged.class::isInstance);
        assertThat(refused(shop.sell(sale("T3", "gold").to("wei").at(before))))
                .isInstanceOf(MemberFactsDiffer.class);
        assertThat(refused(shop.sell(sale("T4", "gold").to("lan").at(after)))).isInstanceOf(MemberFactsDiffer.class);
    }

    @Test
    void whoWasMergedEarnsByTheTierOfThen() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new DefinePointsProgram(new PointsProgram(Money.of(100), null, null,
                List.of(new TierMultiplier("GOLD", 15_000)), null, new PointsExpiry(ExpiryKind.NEVER, null)), null,
                null));
        shop.accepted(new SetTier(LAN, "GOLD", null, "moved here from a partner", null));
        OffsetDateTime merged = MORNING.plusMinutes(10);
        PromotedShop.accepted(shop.send(new MergeMembers(LAN, WEI, "the same person"), merged));

        assertThat(only(shop.sell(sale("T1").to("lan").of(2).happened()), PointsEarned.class).points()).isEqualTo(30);
        assertThat(only(shop.sell(sale("T2").to("wei").of(2).happened()), PointsEarned.class).points()).isEqualTo(20);
    }

    /** Members of years who are imported are no first-time buyers, nor is who they are merged into. */
    @Test
    void whoWasACustomerBeforeBuysNothingForTheFirstTime() {
        PromotedShop shop = MemberShop.promote(MemberShop.shop(), "welcome", FIRST_PURCHASE);
        MemberId old = new MemberId("old");
        shop.accepted(new RegisterMember(old, null, RegistrationChannel.IMPORT, null, null, List.of(), List.of(), true,
                null, null));

        assertThat(refused(shop.sell(sale("T1", "welcome").to("old")))).isInstanceOf(MemberFactsDiffer.class);
        shop.accepted(new MergeMembers(old, WEI, "the same person"));
        assertThat(refused(shop.sell(sale("T2", "welcome").to("wei")))).isInstanceOf(MemberFactsDiffer.class);
        PromotedShop.accepted(shop.sell(sale("T3", "welcome").to("lan")));
    }

    @Test
    void membersOfATierEarnMorePointsFromTheNextSaleOn() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new DefinePointsProgram(new PointsProgram(Money.of(100), null, null,
                List.of(new TierMultiplier("SILVER", 15_000)), null, new PointsExpiry(ExpiryKind.NEVER, null)), null,
                null));
        assertThat(only(shop.sell(sale("T1").to("lan").of(2)), PointsEarned.class).points()).isEqualTo(20);
        assertThat(only(shop.sell(sale("T2").to("lan").of(2).at(MemberShop.LATER.plusMinutes(1))), PointsEarned.class)
                .points()).isEqualTo(30);
    }
}
