package io.tillbook.api.members.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.tier.Spend;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
    private static final SegmentRule LAPSED =
            new SegmentRule(null, null, null, null, null, 90, null, null, null, null, null, null);
    private static final SegmentRule BIG = new SegmentRule(List.of("GOLD"), Money.of(100_000), null, 2, null, null,
            null, null, null, null, null, null);

    private static SegmentedMember member(@Nullable String tier, long minor, int visits, @Nullable LocalDate last) {
        return new SegmentedMember(TODAY, tier, new Spend(Money.of(minor), visits), last, TODAY.minusDays(10),
                Set.of("VIP"), null);
    }

    @Test
    void whoHasNotBoughtForNinetyDaysHasLapsedButNobodyWhoNeverHas() {
        assertThat(LAPSED.includes(member(null, 0, 1, TODAY.minusDays(90)))).isTrue();
        assertThat(LAPSED.includes(member(null, 0, 1, TODAY.minusDays(89)))).isFalse();
        assertThat(LAPSED.includes(member(null, 0, 0, null))).isFalse();
    }

    @Test
    void allConditionsHaveToBeMet() {
        assertThat(BIG.includes(member("GOLD", 100_000, 2, TODAY))).isTrue();
        assertThat(BIG.includes(member("SILVER", 100_000, 2, TODAY))).isFalse();
        assertThat(BIG.includes(member(null, 100_000, 2, TODAY))).isFalse();
        assertThat(BIG.includes(member("GOLD", 99_999, 2, TODAY))).isFalse();
        assertThat(BIG.includes(member("GOLD", 100_000, 1, TODAY))).isFalse();
    }

    @Test
    void tagsAndNewMembers() {
        assertThat(
                new SegmentRule(null, null, null, null, null, null, null, 10, List.of("VIP", "PRESS"), null, null, null)
                        .includes(member(null, 0, 0, null)))
                .isTrue();
        assertThat(new SegmentRule(null, null, null, null, null, null, null, 9, null, null, null, null)
                .includes(member(null, 0, 0, null))).isFalse();
        assertThat(new SegmentRule(null, null, null, null, null, null, null, null, List.of("PRESS"), null, null, null)
                .includes(member(null, 0, 0, null))).isFalse();
    }

    @Test
    void aSegmentOfEverybodyIsRefused() {
        assertThatThrownBy(
                () -> new SegmentRule(null, null, null, null, null, null, null, null, null, null, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(
                () -> new SegmentRule(List.of(), null, null, null, null, null, null, null, null, null, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new SegmentRule(null, Money.of(2), Money.of(1), null, null, null, null, null, null,
                null, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new SegmentRule(null, null, null, 2, 1, null, null, null, null, null, null, null))
                .isInstanceOf(InvalidField.class);
    }

    private static SegmentRule ofFifths(@Nullable List<Integer> recency, @Nullable List<Integer> frequency,
            @Nullable List<Integer> money) {
        return new SegmentRule(null, null, null, null, null, null, null, null, null, recency, frequency, money);
    }

    private static SegmentedMember in(@Nullable MemberFifths fifths) {
        return new SegmentedMember(TODAY, null, Spend.NONE, null, null, Set.of(), fifths);
    }

    @Test
    void fifthsThatAreAskedForAllHold() {
        SegmentRule rule = ofFifths(List.of(4, 5), null, List.of(5));
        assertThat(rule.includes(in(new MemberFifths(4, 1, 5)))).isTrue();
        assertThat(rule.includes(in(new MemberFifths(3, 5, 5)))).isFalse();
        assertThat(rule.includes(in(new MemberFifths(5, 5, 4)))).isFalse();
        assertThat(rule.includes(in(null))).as("who did not buy within a year").isFalse();
        assertThat(ofFifths(null, List.of(1), null).includes(in(new MemberFifths(5, 1, 5)))).isTrue();
        assertThat(ofFifths(null, List.of(1), null).includes(in(new MemberFifths(1, 2, 1)))).isFalse();
        assertThat(Segments.NONE.after(new SegmentDefined(new SegmentId("BIG"), "Big", BIG)).askForFifths()).isFalse();
        assertThat(Segments.NONE.after(new SegmentDefined(new SegmentId("BEST"), "Best", rule)).askForFifths())
                .isTrue();
    }

    @Test
    void fifthsAreOneToFiveAndEachOnce() {
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(0), List.of(6), List.of(5, 5))) {
            assertThatThrownBy(() -> ofFifths(wrong, null, null)).isInstanceOf(InvalidField.class);
            assertThatThrownBy(() -> ofFifths(null, wrong, null)).isInstanceOf(InvalidField.class);
            assertThatThrownBy(() -> ofFifths(null, null, wrong)).isInstanceOf(InvalidField.class);
        }
    }

    @Test
    void segmentsAreReplacedAndEnded() {
        SegmentId lapsed = new SegmentId("LAPSED_90");
        Segments all = Segments.NONE.after(new SegmentDefined(lapsed, "Lapsed", LAPSED))
                .after(new SegmentDefined(new SegmentId("BIG"), "Big", BIG))
                .after(new SegmentDefined(lapsed, "Gone", LAPSED));
        assertThat(all.all()).hasSize(2);
        assertThat(all.of(member("GOLD", 100_000, 2, TODAY.minusDays(100)))).containsExactly(new SegmentId("BIG"),
                lapsed);
        assertThat(all.after(new SegmentEnded(lapsed, "nobody needs it")).find(lapsed)).isEmpty();
    }

    @Test
    void whereAMemberWasOfLateIsKnown() {
        SegmentId one = new SegmentId("ONE");
        OffsetDateTime monday = OffsetDateTime.parse("2027-06-07T03:00:00+08:00");
        SegmentStays in = SegmentStays.NONE.after(assigned(List.of(one), List.of(one), List.of(), monday));
        SegmentStays out = in.after(assigned(List.of(), List.of(), List.of(one), monday.plusDays(1)));

        assertThat(in.current()).containsExactly(one);
        assertThat(out.current()).isEmpty();
        assertThat(out.at(monday.minusSeconds(1).toInstant())).isEmpty();
        assertThat(out.at(monday.toInstant())).containsExactly("ONE");
        assertThat(out.at(monday.plusDays(1).toInstant())).isEmpty();
        SegmentId other = new SegmentId("OTHER");
        assertThat(out.after(assigned(List.of(other), List.of(other), List.of(), monday.plusDays(40))).stays())
                .hasSize(1);
    }

    private static SegmentsAssigned assigned(List<SegmentId> all, List<SegmentId> joined, List<SegmentId> left,
            OffsetDateTime at) {
        return new SegmentsAssigned(new MemberId("m-1"), all, joined, left, at);
    }
}
