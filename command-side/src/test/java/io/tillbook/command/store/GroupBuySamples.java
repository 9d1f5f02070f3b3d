package io.tillbook.command.store;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of groups that buy together. */
final class GroupBuySamples {
    private static final GroupBuyId GROUP = new GroupBuyId("G-1");
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final MemberId OTHER = new MemberId("M-2");

    private GroupBuySamples() {}

    static List<Object> all() {
        return List.of(
                new GroupOpened(GROUP, "手机三人团 · Phone for three", new PromotionId("GB7-PRICE"), 1, "GB7", 3,
                        OffsetDateTime.parse("2026-11-23T09:31:09+08:00")),
                new GroupJoined(GROUP, MEMBER), new GroupLeft(GROUP, MEMBER),
                new GroupFilledUp(GROUP, 1, "a good customer", new EmployeeId("wang")),
                new GroupFormed(GROUP, "GB7", List.of(MEMBER, OTHER)), new GroupFailed(GROUP, List.of(MEMBER)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new GroupFilledUp(GROUP, 1, "a good customer", null), new GroupFailed(GROUP, List.of()));
    }
}
