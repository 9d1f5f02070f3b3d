package io.tillbook.command.members.points;

import static io.tillbook.command.members.points.PointsShop.LAN;
import static io.tillbook.command.members.points.PointsShop.PROGRAM;
import static io.tillbook.command.members.points.PointsShop.WEI;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberRejection.MemberIsMerged;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsRejection.ExpiryInPast;
import io.tillbook.api.members.points.PointsRejection.ExpiryNotTold;
import io.tillbook.api.members.points.PointsRejection.NothingToExpire;
import io.tillbook.api.members.points.PointsRejection.TooManyMerges;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.points.PointsShop.Purchase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points that somebody gives or takes, that will be lost, or that go to another member. */
class KeptPointsTest {
    private static final LocalDate NEXT_NOVEMBER = LocalDate.of(2027, 11, 30);

    private final PointsShop shop = PointsShop.with(PROGRAM);

    @Test
    void pointsAreGivenAndTakenForAReason() {
        give(50, null);
        assertThat(shop.points(LAN).lots()).as("as the program says")
                .containsExactly(new PointsLot(NEXT_NOVEMBER, null, 50));

        accepted(shop.send(new AdjustPoints(LAN, -70, null, "credited twice", null)));
        assertThat(shop.points(LAN).debt()).isEqualTo(20);
        assertThat(refused(shop.send(new AdjustPoints(LAN, 1, MORNING.toLocalDate().minusDays(2), "late", null))))
                .isInstanceOf(ExpiryInPast.class);
        assertThat(refused(new PointsShop().send(new AdjustPoints(LAN, 1, null, "gift", null))))
                .isEqualTo(new ExpiryNotTold(LAN));
        assertThat(refused(shop.send(new AdjustPoints(new MemberId("NOBODY"), 1, null, "gift", null))))
                .isEqualTo(new UnknownMember(new MemberId("NOBODY")));
    }

    @Test
    void whatWillBeLostIsAnnounced() {
        give(300, LocalDate.of(2026, 12, 31));

        assertThat(only(shop.send(new AnnounceExpiry(LAN, LocalDate.of(2026, 12, 31), 30)),
                PointsExpiryAnnounced.class).points()).isEqualTo(300);
        assertThat(refused(shop.send(new AnnounceExpiry(LAN, LocalDate.of(2026, 12, 30), 30))))
                .isInstanceOf(NothingToExpire.class);
    }

    @Test
    void membersWhoAreMergedHaveTheirPointsTogether() {
        Purchase bought = purchase();
        shop.buy(bought);
        accepted(shop.buy(Purchase.of("T2", WEI, 5_000)));

        accepted(shop.send(new MergeMembers(LAN, WEI, "the same phone")));

        assertThat(shop.points(WEI).lots()).containsExactly(new PointsLot(NEXT_NOVEMBER, null, 220));
        assertThat(shop.points(LAN).balance()).isZero();
        accepted(shop.takeBack("R1", bought, 9_273, 0, MORNING, 1));
        assertThat(shop.points(WEI).balance()).as("an old return finds its member").isEqualTo(127);
        accepted(shop.buy(Purchase.of("T3", LAN, 1_000).happened()));
        assertThat(shop.points(WEI).balance()).as("a late sale does too").isEqualTo(137);
        assertThat(refused(shop.send(new MergeMembers(LAN, WEI, "again")))).isEqualTo(new MemberIsMerged(LAN, WEI));
    }

    @Test
    void membersAreFoundThroughEightOthers() {
        for (int each = 0; each < 8; each++) {
            shop.register(new MemberId("M" + each));
        }
        accepted(shop.send(new MergeMembers(LAN, new MemberId("M0"), "same")));
        for (int each = 0; each < 7; each++) {
            accepted(shop.send(new MergeMembers(new MemberId("M" + each), new MemberId("M" + (each + 1)), "same")));
        }

        accepted(shop.buy(Purchase.of("T1", LAN, 1_000)));
        assertThat(shop.points(new MemberId("M7")).balance()).isEqualTo(10);
        assertThat(refused(shop.send(new MergeMembers(new MemberId("M7"), WEI, "same"))))
                .isEqualTo(new TooManyMerges(new MemberId("M7"), Member.MOST_REDIRECTS));
    }

    private static Purchase purchase() {
        return Purchase.of("T1", LAN, 9_273, 7_727);
    }

    private void give(int points, @Nullable LocalDate expiresOn) {
        accepted(shop.send(new AdjustPoints(LAN, points, expiresOn, "welcome", null)));
    }
}
