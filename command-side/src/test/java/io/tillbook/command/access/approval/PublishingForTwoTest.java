package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalRejection.ApprovalForSomethingElse;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.access.ApprovalRejection.ApproverInvolved;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.command.access.approval.Counter.UpTo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A promotion that gives more than one may give alone is approved by somebody who has not made it. */
class PublishingForTwoTest {
    private static final Principal AUTHOR = Principal.of(new EmployeeId("author"));
    private static final Principal SENDER = Principal.of(new EmployeeId("sender"));
    private static final Principal THIRD = Principal.of(new EmployeeId("third"));
    private static final PromotionId SPRING = new PromotionId("SPRING");
    private static final UpTo FIVE = UpTo.of(PromotionPermissions.BENEFIT, 500);

    private final Counter counter = new Counter();

    private static PromotionRule off(long minor) {
        return PromotionRule
                .of(Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(minor))));
    }

    private static PublishPromotion publish(int version, @Nullable String approval) {
        return new PublishPromotion(SPRING, version, null, null, approval == null ? null : new ApprovalId(approval));
    }

    private void approved(String id, Principal approver) {
        counter.accepted(SENDER, FIVE, new RequestApproval(new ApprovalId(id), "pricing.PublishPromotion", "SPRING@1",
                null, "pricing.benefit", Money.of(501), null));
        counter.accepted(approver, EVERYWHERE, new Approve(new ApprovalId(id)));
    }

    @Test
    void asMuchAsTheLimitIsPublishedByItsAuthorAlone() {
        counter.accepted(AUTHOR, EVERYWHERE, new DraftPromotion(SPRING, "Spring", off(500)));
        counter.accepted(AUTHOR, FIVE, publish(1, null));
    }

    @Test
    void moreIsApprovedByNeitherItsAuthorNorItsSender() {
        counter.accepted(AUTHOR, EVERYWHERE, new DraftPromotion(SPRING, "Spring", off(501)));
        assertThat(counter.refused(SENDER, FIVE, publish(1, null))).isEqualTo(new ApprovalMissing(
                "pricing.PublishPromotion", "SPRING@1", null, "pricing.benefit", Money.of(500), Money.of(501)));
        approved("A1", AUTHOR);
        assertThat(counter.refused(SENDER, FIVE, publish(1, "A1")))
                .isEqualTo(new ApproverInvolved(new ApprovalId("A1"), new EmployeeId("author")));
        approved("A2", THIRD);
        counter.accepted(SENDER, FIVE, publish(1, "A2"));
    }

    @Test
    void anApprovalIsForOneVersion() {
        counter.accepted(AUTHOR, EVERYWHERE, new DraftPromotion(SPRING, "Spring", off(501)));
        counter.accepted(AUTHOR, EVERYWHERE, new RevisePromotion(SPRING, "Spring", off(501)));
        approved("A1", THIRD);
        assertThat(counter.refused(SENDER, FIVE, publish(2, "A1")))
                .isEqualTo(new ApprovalForSomethingElse(new ApprovalId("A1"), "subject", "SPRING@1", "SPRING@2"));
    }
}
