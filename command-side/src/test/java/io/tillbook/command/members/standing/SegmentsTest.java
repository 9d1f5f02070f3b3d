package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.members.standing.MemberShop.standing;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentCommand.DefineSegment;
import io.tillbook.api.members.segment.SegmentCommand.EndSegment;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRejection.TooManySegments;
import io.tillbook.api.members.segment.SegmentRejection.UnknownSegment;
import io.tillbook.api.members.segment.SegmentRule;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.api.pricing.basis.SalePriceRejection.MemberFactsDiffer;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static final SegmentId LAPSED = new SegmentId("LAPSED_90");
    private static final SegmentId BIG = new SegmentId("BIG");
    private static final SegmentRule RULE =
            new SegmentRule(null, null, null, null, null, 90, null, null, null, null, null, null);

    private static PromotedShop shop() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new DefineSegment(LAPSED, "Lapsed", RULE));
        shop.accepted(new DefineSegment(BIG, "Big", RULE));
        return shop;
    }

    @Test
    void changesAreRecordedAndNothingElse() {
        PromotedShop shop = shop();
        SegmentsAssigned joined = only(shop.send(new AssignSegments(LAN, List.of(LAPSED))), SegmentsAssigned.class);
        assertThat(joined).isEqualTo(new SegmentsAssigned(LAN, List.of(LAPSED), List.of(LAPSED), List.of(),
                joined.at()));
        assertThat(shop.accepted(new AssignSegments(LAN, List.of(LAPSED)))).isEmpty();

        SegmentsAssigned moved = only(shop.send(new AssignSegments(LAN, List.of(BIG))), SegmentsAssigned.class);
        assertThat(moved.joined()).containsExactly(BIG);
        assertThat(moved.left()).containsExactly(LAPSED);
        assertThat(standing(shop, LAN).segments().current()).containsExactly(BIG);
    }

    @Test
    void onlyMembersAreInSegmentsThatThereAre() {
        PromotedShop shop = shop();
        MemberId nobody = new MemberId("nobody");
        assertThat(refused(shop.send(new AssignSegments(nobody, List.of(BIG))))).isEqualTo(new UnknownMember(nobody));
        SegmentId other = new SegmentId("OTHER");
        assertThat(refused(shop.send(new AssignSegments(LAN, List.of(other))))).isEqualTo(new UnknownSegment(other));
        shop.accepted(new EndSegment(BIG, "nobody needs it"));
        assertThat(refused(shop.send(new AssignSegments(LAN, List.of(BIG))))).isEqualTo(new UnknownSegment(BIG));
        assertThat(refused(shop.send(new EndSegment(BIG, "again")))).isEqualTo(new UnknownSegment(BIG));
    }

    @Test
    void thereAreSoManySegmentsAtMost() {
        PromotedShop shop = MemberShop.shop();
        for (int number = 0; number < Segments.MOST; number++) {
            shop.accepted(new DefineSegment(new SegmentId("S" + number), "one", RULE));
        }
        assertThat(refused(shop.send(new DefineSegment(BIG, "Big", RULE))))
                .isEqualTo(new TooManySegments(Segments.MOST));
        shop.accepted(new DefineSegment(new SegmentId("S1"), "another name", RULE));
        assertThat(shop.accepted(new DefineSegment(new SegmentId("S1"), "another name", RULE))).isEmpty();
    }

    @Test
    void aPromotionOfASegmentIsForWhoIsInIt() {
        PromotedShop shop = MemberShop.promote(shop(), "lapsed", new When(When.ALWAYS.period(), List.of(), Set.of(),
                Set.of(), Set.of(), false, Set.of(), Set.of("LAPSED_90"), null, false, null));
        Wanted wanted = sale("T1", "lapsed").to("lan").at(MORNING.plusMinutes(5));
        assertThat(refused(shop.sell(wanted))).isInstanceOfSatisfying(MemberFactsDiffer.class,
                differs -> assertThat(differs.segments()).containsExactly("LAPSED_90"));

        shop.accepted(new AssignSegments(LAN, List.of(LAPSED)));
        PromotedShop.accepted(shop.sell(wanted));
        assertThat(standing(shop, LAN).segments()
                .at(MORNING.withOffsetSameInstant(ZoneOffset.UTC)
                        .minusDays(1)
                        .toInstant()))
                .isEmpty();
    }
}
