package io.tillbook.command.store;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreetingsSet;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.members.birthday.LeapDay;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRule;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.ReturnRule;
import io.tillbook.api.members.tier.SpendByMonth;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.SaleSpendCounted;
import io.tillbook.api.members.tier.TierEvent.SaleSpendReturned;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** What is stored of tiers, segments and birthdays. */
final class StandingSamples {
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final SaleId SALE = new SaleId("T-1");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-03-15T10:00:00+08:00");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BirthdayWeeks WEEKS =
            new BirthdayWeeks(2027, LocalDate.of(2027, 3, 15), LocalDate.of(2027, 3, 28));

    private StandingSamples() {}

    static List<Object> all() {
        return List.of(
                new TiersDefined(1, new TierPlan(List.of(new Tier("SILVER", Money.of(200_000), null, "Free delivery"),
                        new Tier("REGULAR", null, 30, null)), true, ReturnRule.KEEP, 14, null, ZONE), "from the board"),
                new MemberSpent(MEMBER, SALE, DAY, AT, Money.of(30_000)),
                new MemberSpendReturned(MEMBER, SALE, new ReturnId("R-1"), DAY, Money.of(30_000), true),
                new StandingTakenOver(MEMBER, new MemberId("M-2"), SpendByMonth.NONE.plus(DAY, Money.of(500), 1), AT,
                        List.of(WEEKS)),
                new TierChanged(MEMBER, "SILVER", "GOLD", LocalDate.of(2028, 3, 31), null, TierCause.SET, AT, SALE,
                        "a mistake of ours", new EmployeeId("wang")),
                new SaleSpendCounted(SALE, MEMBER, DAY, Money.of(30_000)),
                new SaleSpendReturned(SALE, new ReturnId("R-1")),
                new SegmentDefined(new SegmentId("LAPSED_90"), "Lapsed",
                        new SegmentRule(List.of("SILVER"), Money.of(1), Money.of(2), 3, 4, 90, 365, 30,
                                List.of("VIP"), null, null, null)),
                new SegmentEnded(new SegmentId("LAPSED_90"), "nobody needs it"),
                new SegmentsAssigned(MEMBER, List.of(new SegmentId("A"), new SegmentId("B")),
                        List.of(new SegmentId("B")), List.of(new SegmentId("C")), AT),
                new BirthdayGreetingsSet(
                        new BirthdayPlan(3, 3, LeapDay.MAR_1, new CampaignId("BIRTHDAY"), ZONE), "a gift"),
                new BirthdayGreeted(MEMBER, WEEKS, new CampaignId("BIRTHDAY")));
    }

    /** What a snapshot has of a member who has bought, is in a segment and was greeted. */
    static MemberStanding standing() {
        return MemberStanding.NONE.after(new MemberSpent(MEMBER, SALE, DAY, AT, Money.of(200_000)))
                .after(new TierChanged(MEMBER, null, "SILVER", LocalDate.of(2028, 3, 31), null, TierCause.SPENT, AT,
                        SALE,
                        null,
                        null))
                .after(new SegmentsAssigned(MEMBER, List.of(new SegmentId("B")), List.of(new SegmentId("B")), List.of(),
                        AT))
                .after(new BirthdayGreeted(MEMBER, WEEKS, null));
    }

    /** A tier is kept through a grace. */
    static List<Object> grace() {
        return List.of(
                new TiersDefined(3, new TierPlan(List.of(new Tier("SILVER", Money.of(200_000), null, null)), null, null,
                        null, 60, ZONE), null),
                new TierChanged(MEMBER, "SILVER", "SILVER", LocalDate.of(2028, 5, 30), LocalDate.of(2028, 3, 31),
                        TierCause.REVIEWED, AT, null, null, null));
    }

    /** A segment of those who come often and pay much. */
    static List<Object> fifths() {
        return List.of(new SegmentDefined(new SegmentId("BEST"), "Best", new SegmentRule(null, null, null, null, null,
                null, null, null, null, List.of(4, 5), List.of(3), List.of(5))));
    }

    /** What may be missing is missing. */
    static List<Object> bare() {
        return List.of(
                new TiersDefined(2, new TierPlan(List.of(), null, null, null, null, ZONE), null),
                new MemberSpendReturned(MEMBER, SALE, new ReturnId("R-1"), DAY, Money.of(10_000), null),
                new StandingTakenOver(MEMBER, new MemberId("M-2"), SpendByMonth.NONE, null, List.of()),
                new TierChanged(MEMBER, null, null, null, null, TierCause.REVIEWED, AT, null, null, null),
                new SegmentDefined(new SegmentId("LAPSED_90"), "Lapsed",
                        new SegmentRule(null, null, null, null, null, 90, null, null, null, null, null, null)),
                new BirthdayGreetingsSet(null, null),
                new BirthdayGreeted(MEMBER, WEEKS, null));
    }
}
