package io.tillbook.command.pricing.limit;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.LimitKind;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.MemberLimitReached;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.MemberNotNamed;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.NothingToReturn;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.PromotionUsedUp;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promotions are given as often as their rules say, and no more. */
class LimitedPromotionsTest {
    private static final PromotionId P = new PromotionId("P");

    private final PromotedShop shop = new PromotedShop();

    @Test
    void theFirstUseOpensTheQuotaAndGetsABlock() {
        shop.promote("P", null, total(1_000));

        Decision sold = shop.sell(Wanted.sale("T1", "P"));

        QuotaPart block = new QuotaPart(10, Money.ZERO);
        assertThat(limits(sold)).filteredOn(event -> !(event instanceof SaleUsesCounted))
                .containsExactly(
                        new QuotaOpened(P, 1, 1_000, null), new QuotaHandedOut(P, STORE, block),
                        new QuotaDrawn(P, STORE, block),
                        new PromotionUsed(P, STORE, "T1", new QuotaPart(1, Money.ZERO)));
        assertThat(limits(shop.sell(Wanted.sale("T2", "P")))).as("the block lasts").hasSize(2);
    }

    @Test
    void aPromotionThatIsNotLimitedBeyondTheSaleLeavesNoTrace() {
        shop.promote("P", null, UseLimit.times(1));

        assertThat(limits(shop.sell(Wanted.sale("T1", "P")))).isEmpty();
    }

    @Test
    void theTotalHoldsOverAllStores() {
        shop.promote("P", null, total(3));

        accepted(shop.sell(Wanted.sale("T1", "P")));
        accepted(shop.sell(Wanted.sale("T2", "P").in(OTHER_STORE)));
        accepted(shop.sell(Wanted.sale("T3", "P")));
        assertThat(refused(shop.sell(Wanted.sale("T4", "P").in(OTHER_STORE))))
                .isEqualTo(new PromotionUsedUp(P, OTHER_STORE, LimitKind.TOTAL, 3, null));
        accepted(shop.sell(Wanted.sale("T4").in(OTHER_STORE)));
    }

    @Test
    void theBudgetHoldsToTheLastCent() {
        shop.promote("P", null, budget(2 * PromotedShop.BENEFIT + 1));

        accepted(shop.sell(Wanted.sale("T1", "P")));
        accepted(shop.sell(Wanted.sale("T2", "P").in(OTHER_STORE)));
        assertThat(refused(shop.sell(Wanted.sale("T3", "P"))))
                .isEqualTo(new PromotionUsedUp(P, STORE, LimitKind.BUDGET, null,
                        Money.of(2 * PromotedShop.BENEFIT + 1)));
    }

    @Test
    void eachStoreHasItsOwn() {
        shop.promote("P", null, new UseLimit(null, null, null, null, null, 1, null));

        accepted(shop.sell(Wanted.sale("T1", "P")));
        accepted(shop.sell(Wanted.sale("T2", "P").in(OTHER_STORE)));
        assertThat(refused(shop.sell(Wanted.sale("T3", "P"))))
                .isEqualTo(new PromotionUsedUp(P, STORE, LimitKind.PER_STORE, 1, null));
    }

    @Test
    void aMemberUsesItAsOftenAsOneMayAndGuestsNever() {
        shop.promote("P", null, UseLimit.perMember(1));

        assertThat(refused(shop.sell(Wanted.sale("T1", "P")))).isEqualTo(new MemberNotNamed(P));
        accepted(shop.sell(Wanted.sale("T1", "P").to("M1")));
        assertThat(refused(shop.sell(Wanted.sale("T2", "P").to("M1").in(OTHER_STORE))))
                .isEqualTo(new MemberLimitReached(P, new MemberId("M1"), LimitKind.PER_MEMBER, 1));
        accepted(shop.sell(Wanted.sale("T2", "P").to("M2")));
    }

    /** Lan has used it twice, Wei once, before they are one; what is told under the old id, however late, is theirs. */
    @Test
    void whoWasMergedIsOnePerson() {
        shop.promote("P", null, UseLimit.perMember(3));
        member("lan");
        member("wei");
        Wanted first = Wanted.sale("T1", "P").to("lan");
        accepted(shop.sell(first));
        accepted(shop.sell(Wanted.sale("T2", "P").to("lan")));
        accepted(shop.sell(Wanted.sale("T3", "P").to("wei")));
        accepted(shop.send(new MergeMembers(new MemberId("lan"), new MemberId("wei"), "the same person")));

        for (String id : List.of("lan", "wei")) {
            assertThat(refused(shop.sell(Wanted.sale("T4", "P").to(id))))
                    .isEqualTo(new MemberLimitReached(P, new MemberId(id), LimitKind.PER_MEMBER, 3));
        }
        Decision late = shop.sell(Wanted.sale("T5", "P").to("lan").happened());
        assertThat(only(late, SaleFlagged.class).flag().kind()).isEqualTo(FlagKind.MEMBER_LIMIT_REACHED);
        assertThat(only(late, SaleUsesCounted.class).member()).isEqualTo(new MemberId("wei"));
        assertThat(only(late, MemberUsedPromotion.class).member()).isEqualTo(new MemberId("wei"));

        accepted(shop.takeBack("R1", first, 1));
        assertThat(refused(shop.sell(Wanted.sale("T6", "P").to("wei")))).isInstanceOf(MemberLimitReached.class);
        accepted(shop.takeBack("R2", Wanted.sale("T5", "P").to("lan"), 1));
        accepted(shop.sell(Wanted.sale("T6", "P").to("lan")));
        assertThat(refused(shop.sell(Wanted.sale("T7", "P").to("wei")))).isInstanceOf(MemberLimitReached.class);
    }

    /** Lan has used it once of two times, Wei twice: together once too often, and nothing is taken back for that. */
    @Test
    void twoWhoHaveUsedMoreTogetherThanOneMayUseItNoMore() {
        shop.promote("P", null, UseLimit.perMember(2));
        member("lan");
        member("wei");
        accepted(shop.sell(Wanted.sale("T1", "P").to("lan")));
        Wanted second = Wanted.sale("T2", "P").to("wei");
        accepted(shop.sell(second));
        accepted(shop.sell(Wanted.sale("T3", "P").to("wei")));
        accepted(shop.send(new MergeMembers(new MemberId("lan"), new MemberId("wei"), "the same person")));

        for (String id : List.of("lan", "wei")) {
            assertThat(refused(shop.sell(Wanted.sale("T4", "P").to(id))))
                    .isEqualTo(new MemberLimitReached(P, new MemberId(id), LimitKind.PER_MEMBER, 2));
        }
        Decision late = shop.sell(Wanted.sale("T5", "P").to("lan").happened());
        assertThat(only(late, SaleFlagged.class).flag().kind()).isEqualTo(FlagKind.MEMBER_LIMIT_REACHED);

        accepted(shop.takeBack("R1", second, 1));
        accepted(shop.takeBack("R2", Wanted.sale("T5", "P").to("lan"), 1));
        assertThat(refused(shop.sell(Wanted.sale("T6", "P").to("wei")))).as("two of them are left")
                .isInstanceOf(MemberLimitReached.class);
        accepted(shop.takeBack("R3", Wanted.sale("T1", "P").to("lan"), 1));
        accepted(shop.sell(Wanted.sale("T6", "P").to("wei")));
    }

    @Test
    void aDayOfWhoWasMergedIsOneDay() {
        shop.promote("P", null, new UseLimit(null, null, null, 2, null, null, null));
        member("lan");
        member("wei");
        accepted(shop.sell(Wanted.sale("T1", "P").to("lan")));
        accepted(shop.sell(Wanted.sale("T2", "P").to("wei")));
        accepted(shop.send(new MergeMembers(new MemberId("lan"), new MemberId("wei"), "the same person")));

        assertThat(refused(shop.sell(Wanted.sale("T3", "P").to("lan"))))
                .isEqualTo(new MemberLimitReached(P, new MemberId("lan"), LimitKind.PER_MEMBER_DAY, 2));
        accepted(shop.sell(Wanted.sale("T3", "P").to("lan").at(MORNING.plusDays(1))));
    }

    private void member(String member) {
        accepted(shop.send(new RegisterMember(new MemberId(member), STORE, null)));
    }

    @Test
    void aDayIsThatOfTheStore() {
        shop.promote("P", null, new UseLimit(null, null, null, 1, null, null, null));
        Wanted sale = Wanted.sale("T1", "P").to("M1");
        accepted(shop.sell(sale));

        assertThat(refused(shop.sell(Wanted.sale("T2", "P").to("M1").at(MORNING.withHour(23).withMinute(59)))))
                .isEqualTo(new MemberLimitReached(P, new MemberId("M1"), LimitKind.PER_MEMBER_DAY, 1));
        accepted(shop.sell(Wanted.sale("T2", "P").to("M1").at(MORNING.plusDays(1).withHour(0).withMinute(0))));
    }

    @Test
    void whatHasHappenedIsCountedThoughNothingWasLeft() {
        shop.promote("P", null, new UseLimit(null, null, 1, null, 1, null, null));
        accepted(shop.sell(Wanted.sale("T1", "P").to("M1")));

        Decision late = shop.sell(Wanted.sale("T2", "P").to("M1").happened());

        assertThat(only(late, QuotaOverused.class))
                .isEqualTo(new QuotaOverused(P, STORE, "T2", Money.of(PromotedShop.BENEFIT)));
        assertThat(accepted(late).stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag().kind()))
                .containsExactly(FlagKind.MEMBER_LIMIT_REACHED, FlagKind.PROMOTION_USED_UP);
        assertThat(shop.state(Quotas.of(P, STORE)).overused()).isEqualTo(1);
        assertThat(shop.state(Quotas.of(P, new MemberId("M1"))).used()).isEqualTo(2);
    }

    @Test
    void aFullReturnGivesTheUseBackAPartialOneDoesNot() {
        shop.promote("P", null, new UseLimit(null, null, 1, null, 1, null, null));
        Wanted two = Wanted.sale("T1", "P").of(2).to("M1");
        accepted(shop.sell(two));

        assertThat(limits(shop.takeBack("R1", two, 1))).isEmpty();
        assertThat(refused(shop.sell(Wanted.sale("T2", "P").to("M1")))).isInstanceOf(MemberLimitReached.class);
        accepted(shop.takeBack("R2", two, 1));
        accepted(shop.sell(Wanted.sale("T2", "P").to("M1")));
        assertThat(refused(shop.sell(Wanted.sale("T3", "P").to("M2")))).isInstanceOf(PromotionUsedUp.class);
    }

    @Test
    void whatAStoreHasNotUsedIsForTheOthersOnceItIsGivenBack() {
        shop.promote("P", null, total(200));
        accepted(shop.sell(Wanted.sale("T1", "P")));
        assertThat(shop.state(Quotas.of(P, STORE)).left().uses()).isEqualTo(1);

        accepted(shop.send(new ReturnQuota(P, STORE)));

        assertThat(shop.state(Quotas.of(P, STORE)).left()).isEqualTo(QuotaPart.NONE);
        assertThat(shop.state(Quotas.pool(P)).freeUses()).isEqualTo(199);
        assertThat(refused(shop.send(new ReturnQuota(P, STORE)))).isEqualTo(new NothingToReturn(P, STORE));
    }

    @Test
    void aLaterVersionHasItsOwnBoundsAndWhatWasUsedCounts() {
        shop.promote("P", null, total(1));
        accepted(shop.sell(Wanted.sale("T1", "P")));
        assertThat(refused(shop.sell(Wanted.sale("T2", "P")))).isInstanceOf(PromotionUsedUp.class);

        shop.revise("P", 2, total(2));

        accepted(shop.sell(Wanted.sale("T2", "P@2")));
        assertThat(refused(shop.sell(Wanted.sale("T3", "P@2"))))
                .isEqualTo(new PromotionUsedUp(P, STORE, LimitKind.TOTAL, 2, null));
    }

    @Test
    void aPromotionThatIsAppliedTwiceIsUsedOnce() {
        shop.promote("P", null, total(2));

        SaleUsesCounted counted = only(shop.sell(Wanted.sale("T1", "P", "P")), SaleUsesCounted.class);

        assertThat(counted.uses()).hasSize(1);
        assertThat(counted.uses().getFirst().benefitMinor()).isEqualTo(Money.of(2 * PromotedShop.BENEFIT));
    }

    private static List<PromotionLimitEvent> limits(Decision decision) {
        return accepted(decision).stream()
                .filter(PromotionLimitEvent.class::isInstance)
                .map(PromotionLimitEvent.class::cast)
                .toList();
    }

    private static UseLimit total(int uses) {
        return new UseLimit(null, null, null, null, uses, null, null);
    }

    private static UseLimit budget(long minor) {
        return new UseLimit(null, null, null, null, null, null, Money.of(minor));
    }
}
