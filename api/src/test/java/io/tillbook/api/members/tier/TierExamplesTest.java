package io.tillbook.api.members.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbered examples of tiers: Silver from 200000, Gold from 1000000, Platinum from 3000000 (minor units). */
class TierExamplesTest {
    private static Shopper shopper() {
        return new Shopper(Shopper.plan(false, null));
    }

    private static Shopper t1(ReturnRule onReturn) {
        return new Shopper(Shopper.plan(false, onReturn)).buys("s-1", "2027-01-10", 980_000)
                .buys("s-2", "2027-03-15", 30_000);
    }

    @Test
    void t1UpAtOnceAndKeptUntilTheEndOfTheMonthTwelveMonthsLater() {
        Shopper member = shopper().buys("s-1", "2027-03-14", 980_000);
        assertThat(member.stands()).isEqualTo("SILVER until 2028-03-31");

        member.buys("s-2", "2027-03-15", 30_000);
        assertThat(member.stands()).isEqualTo("GOLD until 2028-03-31");
        assertThat(member.changes().getLast().cause()).isEqualTo(TierCause.SPENT);
        assertThat(member.changes().getLast().before()).isEqualTo("SILVER");
    }

    @Test
    void t2GoodsOfTheSaleThatLedToItComeBack() {
        assertThat(t1(ReturnRule.REVOKE).returns("s-2", "2027-03-15", 20_000, "2027-03-20").stands())
                .isEqualTo("SILVER until 2028-01-31");
        assertThat(t1(ReturnRule.KEEP).returns("s-2", "2027-03-15", 20_000, "2027-03-20").stands())
                .isEqualTo("GOLD until 2028-03-31");
    }

    @Test
    void t3WhatIsLeftStillLeadsToIt() {
        assertThat(t1(ReturnRule.REVOKE).returns("s-2", "2027-03-15", 10_000, "2027-03-20").stands())
                .isEqualTo("GOLD until 2028-03-31");
    }

    @Test
    void t4LeapYears() {
        assertThat(shopper().buys("s-1", "2028-02-29", 200_000).stands()).isEqualTo("SILVER until 2029-02-28");
        assertThat(shopper().buys("s-1", "2027-02-28", 200_000).stands()).isEqualTo("SILVER until 2028-02-29");
    }

    @Test
    void t5AfterTheReturnWindowItIsKept() {
        assertThat(t1(ReturnRule.REVOKE).returns("s-2", "2027-03-15", 30_000, "2027-04-14").stands())
                .isEqualTo("SILVER until 2028-01-31");
        assertThat(t1(ReturnRule.REVOKE).returns("s-2", "2027-03-15", 30_000, "2027-04-15").stands())
                .isEqualTo("GOLD until 2028-03-31");
    }

    @Test
    void t6GoodsOfAnotherSaleDoNotRevokeIt() {
        assertThat(t1(ReturnRule.REVOKE).returns("s-1", "2027-01-10", 980_000, "2027-03-20").stands())
                .isEqualTo("GOLD until 2028-03-31");
    }

    @Test
    void t7ALowerTierIsLeftOfASaleThatLedToAHigherOne() {
        Shopper member = shopper().buys("s-1", "2027-03-15", 1_010_000);
        assertThat(member.returns("s-1", "2027-03-15", 20_000, "2027-03-20").stands())
                .isEqualTo("SILVER until 2028-03-31");
        assertThat(member.returns("s-1", "2027-03-15", 900_000, "2027-03-21").stands()).isEqualTo("none");
    }

    @Test
    void t8SeveralSalesTakenBackLeaveNothing() {
        Shopper member = shopper().buys("s-1", "2027-03-01", 200_000)
                .buys("s-2", "2027-03-02", 800_000)
                .returns("s-1", "2027-03-01", 200_000, "2027-03-03")
                .returns("s-2", "2027-03-02", 800_000, "2027-03-04");
        assertThat(member.stands()).isEqualTo("none");
    }

    @Test
    void t9AReviewLeadsToWhatWasSpent() {
        Shopper member = t1(ReturnRule.REVOKE).buys("s-3", "2027-12-24", 250_000).reviewed("2028-03-31");
        assertThat(member.stands()).isEqualTo("GOLD until 2028-03-31");

        // Until then 280000 was spent since March 2027, so it is Silver; the term runs on from the day it was due.
        assertThat(member.reviewed("2028-05-07").stands()).isEqualTo("SILVER until 2029-03-31");
        assertThat(member.changes().getLast().at().toInstant()).isEqualTo(Instant.parse("2028-03-31T16:00:00Z"));
    }

    @Test
    void t10AtMostOneDown() {
        Shopper member = new Shopper(Shopper.plan(true, null)).buys("s-1", "2027-03-15", 3_000_000);
        assertThat(member.stands()).isEqualTo("PLATINUM until 2028-03-31");
        assertThat(member.reviewed("2028-04-01").stands()).isEqualTo("PLATINUM until 2029-03-31");
        assertThat(member.reviewed("2029-04-01").stands()).isEqualTo("GOLD until 2030-03-31");
        assertThat(member.reviewed("2033-01-01").stands()).isEqualTo("none");
        assertThat(shopper().buys("s-1", "2027-03-15", 3_000_000).reviewed("2029-04-01").stands()).isEqualTo("none");
    }

    @Test
    void t11ASaleThatComesLateLeadsToItFromItsOwnMonth() {
        Shopper member = shopper().buys("s-2", "2027-04-02", 10_000)
                .buys("s-1", "2027-03-31", 200_000, "2027-04-03");
        assertThat(member.stands()).isEqualTo("SILVER until 2028-03-31");
        assertThat(shopper().buys("s-1", "2025-01-01", 200_000, "2027-04-03").stands()).isEqualTo("none");
    }

    @Test
    void t12TwelveFullMonthsAndThisOneCount() {
        assertThat(shopper().buys("s-1", "2026-03-01", 150_000).buys("s-2", "2027-03-31", 50_000).stands())
                .isEqualTo("SILVER until 2028-03-31");
        assertThat(shopper().buys("s-1", "2026-02-28", 150_000).buys("s-2", "2027-03-31", 50_000).stands())
                .isEqualTo("none");
    }

    @Test
    void t13ReceiptsCanLeadToATier() {
        TierPlan plan = new TierPlan(List.of(new Tier("REGULAR", null, 3, null)), null, null, null, null, Shopper.ZONE);
        Shopper member = new Shopper(plan).buys("s-1", "2027-03-01", 100).buys("s-2", "2027-03-02", 100);
        assertThat(member.stands()).isEqualTo("none");
        assertThat(member.buys("s-3", "2027-03-02", 100).stands()).isEqualTo("REGULAR until 2028-03-31");
    }

    @Test
    void t14AReviewIsDoneByTheNextSaleWhereTheServerIsLate() {
        Shopper member = t1(ReturnRule.REVOKE).buys("s-3", "2028-04-01", 100);
        assertThat(member.stands()).isEqualTo("none");
        assertThat(member.changes().getLast().cause()).isEqualTo(TierCause.REVIEWED);
    }

    @Test
    void theTierOfThenIsKnown() {
        Shopper member = t1(ReturnRule.REVOKE);
        TierPlan plan = Shopper.plan(false, ReturnRule.REVOKE);
        assertThat(at(member, plan, "2027-01-09")).isNull();
        assertThat(at(member, plan, "2027-03-14")).isEqualTo("SILVER");
        assertThat(at(member, plan, "2028-03-31")).isEqualTo("GOLD");
        assertThat(at(member, plan, "2028-04-01")).isNull();
    }

    private static String at(Shopper member, TierPlan plan, String day) {
        LocalDate on = LocalDate.parse(day);
        return member.standing().tierAt(on.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), on, plan);
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(Shopper.GOLD.missing(new Spend(Money.of(980_000), 1))).isEqualTo(Money.of(20_000));
        assertThat(Shopper.GOLD.missing(new Spend(Money.of(2_000_000), 1))).isEqualTo(Money.ZERO);
    }
}
