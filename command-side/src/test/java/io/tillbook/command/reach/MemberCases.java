package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import java.util.List;

/** Commands about members: they are registered somewhere, and belong to the chain. */
final class MemberCases {
    private static final MemberId SOMEBODY = new MemberId("M9");

    private MemberCases() {}

    static List<Case> all() {
        return List.of(
                new Case(new RegisterMember(SOMEBODY, OTHER_STORE, null), Extent.at(OTHER_STORE)),
                new Case(new RegisterMember(SOMEBODY, null, null), Extent.CHAIN),
                new Case(new EraseMember(SOMEBODY, "asked for it"), Extent.CHAIN));
    }
}
