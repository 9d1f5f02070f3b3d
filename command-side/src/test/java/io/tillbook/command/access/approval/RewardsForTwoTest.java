package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalRejection.ApprovalExceeded;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.mall.MallCommand.ChangeReward;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.command.access.approval.Counter.UpTo;
import io.tillbook.command.testing.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever offers more value for points than they may give alone needs a second person, at first and later. */
class RewardsForTwoTest {
    private static final Principal SENDER = Principal.of(new EmployeeId("sender"));
    private static final Principal MANAGER = Principal.of(new EmployeeId("li"));
    private static final RewardId FIVE = new RewardId("FIVE");
    private static final RewardId TEN = new RewardId("TEN");
    private static final ApprovalId A1 = new ApprovalId("A1");
    private static final UpTo LIMITED = UpTo.of(GiftCardLimits.GRANT, 500);

    private final Counter counter = new Counter();

    @Test
    void asMuchAsTheLimitIsOfferedAloneAndMoreIsNot() {
        counter.accepted(SENDER, LIMITED, new OfferReward(FIVE, value(500), null));
        counter.accepted(SENDER, LIMITED, new ChangeReward(FIVE, value(400), null));
        assertThat(counter.refused(SENDER, LIMITED, new OfferReward(TEN, value(1_000), null)))
                .isEqualTo(missing("members.OfferReward", TEN, 1_000));
        assertThat(counter.refused(SENDER, LIMITED, new ChangeReward(FIVE, value(501), null)))
                .isEqualTo(missing("members.ChangeReward", FIVE, 501));
    }

    @Test
    void moreIsOfferedOnceSomebodyElseHasApprovedIt() {
        approve(new OfferReward(TEN, value(1_000), A1), A1, TEN, 1_000);
        ApprovalId second = new ApprovalId("A2");
        approve(new ChangeReward(TEN, value(1_200), second), second, TEN, 1_200);
    }

    @Test
    void goodsAreNoValueOnACard() {
        counter.accepted(SENDER, UpTo.of(GiftCardLimits.GRANT, 0), new OfferReward(TEN,
                terms(new RewardGoods(Shop.MILK, Quantity.of(1)), null), null));
    }

    private void approve(Command command, ApprovalId approval, RewardId reward, long amount) {
        String type = "members." + command.getClass().getSimpleName();
        counter.accepted(SENDER, LIMITED, new RequestApproval(approval, type, reward.value(), null,
                GiftCardLimits.GRANT.id(), Money.of(amount), null));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(approval));
        assertThat(counter.refused(SENDER, LIMITED, command instanceof OfferReward
                ? new OfferReward(reward, value(amount + 1), approval)
                : new ChangeReward(reward, value(amount + 1), approval)))
                .isEqualTo(new ApprovalExceeded(approval, Money.of(amount), Money.of(amount + 1)));
        counter.accepted(SENDER, LIMITED, command);
    }

    private static ApprovalMissing missing(String command, RewardId reward, long amount) {
        return new ApprovalMissing(command, reward.value(), null, "giftcards.grant", Money.of(500), Money.of(amount));
    }

    private static RewardTerms value(long value) {
        return terms(null, Money.of(value));
    }

    private static RewardTerms terms(@Nullable RewardGoods goods, @Nullable Money value) {
        return new RewardTerms("something", goods, null, value, 100, null, null, null, null);
    }
}
