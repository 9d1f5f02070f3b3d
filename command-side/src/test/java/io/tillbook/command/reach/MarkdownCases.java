package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.FillGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.LeaveGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.SetMarkdownSteps;
import java.util.List;

/** Commands about markdowns, and about groups that buy together. */
final class MarkdownCases {
    private MarkdownCases() {}

    static List<Case> all() {
        GroupBuyId group = new GroupBuyId("G1");
        MemberId member = new MemberId("M1");
        return List.of(
                new Case(new SetMarkdownSteps(null, null, null, null, null, null), Extent.CHAIN),
                there(new ProposeMarkdown(OTHER_STORE, MILK, new BatchId("L1"), 3, null)),
                there(new ApproveMarkdown(Chain.MARKDOWN.markdown(), null)),
                there(new RejectMarkdown(Chain.MARKDOWN.markdown(), "no")),
                new Case(new OpenGroup(group, "Phone", new PromotionId("P"), 3, 60), Extent.CHAIN),
                there(new JoinGroup(group, member, OTHER_STORE)),
                new Case(new LeaveGroup(group, member, null), Extent.CHAIN),
                new Case(new FillGroup(group, "why"), Extent.CHAIN),
                new Case(new ExpireGroup(group), Extent.CHAIN));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }
}
