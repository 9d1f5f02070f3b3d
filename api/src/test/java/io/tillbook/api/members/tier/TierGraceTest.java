package io.tillbook.api.members.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.InvalidField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A tier is kept through a grace of 60 days before it goes down: Silver from 200000, Gold from 1000000, Platinum from
 * 3000000 (minor units). Gold was reached on 2027-03-15, so that it is due on 2028-03-31, and its grace ends on
 * 2028-05-30.
 */
class TierGraceTest {
    private static final int DAYS = 60;
    private static final Path GUIDE = Path.of("../docs/guides/tiers.md");

    private static TierPlan plan(boolean oneDown) {
        return Shopper.plan(oneDown, null, DAYS);
    }

    private static Shopper gold() {
        return new Shopper(plan(false)).buys("s-1", "2027-01-10", 700_000).buys("s-2", "2027-03-15", 300_000);
    }

    private static Shopper inGrace() {
        return gold().reviewed("2028-04-01");
    }

    @Test
    void g1WhatWasNotSpentEnoughForIsKeptThroughTheGrace() {
        Shopper member = inGrace();
        assertThat(member.stands()).isEqualTo("GOLD in grace until 2028-05-30");
        TierEvent.TierChanged change = member.changes().getLast();
        assertThat(change.cause()).isEqualTo(TierCause.REVIEWED);
        assertThat(change.dueOn()).isEqualTo("2028-03-31");
        assertThat(member.reviewed("2028-05-30").stands()).isEqualTo("GOLD in grace until 2028-05-30");
    }

    @Test
    void g2AfterItTheTierGoesDownAndTheTermRunsOnFromTheDayItWasDue() {
        // Of March 2027, 300000 count on 2028-03-31.
        assertThat(inGrace().reviewed("2028-05-31").stands()).isEqualTo("SILVER until 2029-03-31");
    }

    @Test
    void g3AReviewThatIsSupportedNeedsNoGrace() {
        Shopper member = gold().buys("s-3", "2027-12-24", 700_000).reviewed("2028-04-01");
        assertThat(member.stands()).isEqualTo("GOLD until 2029-03-31");
    }

    @Test
    void g4WhoReachesItInTheGraceKeepsItFromTheDayItWasDue() {
        Shopper member = inGrace().buys("s-3", "2028-04-10", 600_000);
        assertThat(member.stands()).isEqualTo("GOLD in grace until 2028-05-30");

        member.buys("s-4", "2028-05-30", 400_000);
        assertThat(member.stands()).isEqualTo("GOLD until 2029-03-31");
        assertThat(member.changes().getLast().cause()).isEqualTo(TierCause.SPENT);
        assertThat(member.changes().getLast().before()).isEqualTo("GOLD");
    }

    @Test
    void g5OneDayLaterIsTooLateForTheTermAndUpAtOnceAsEver() {
        Shopper member = inGrace().buys("s-3", "2028-04-10", 600_000).buys("s-4", "2028-05-31", 400_000);
        assertThat(member.changes().stream().map(TierEvent.TierChanged::tier)).endsWith("GOLD", "SILVER", "GOLD");
        assertThat(member.stands()).isEqualTo("GOLD until 2029-05-31");
    }

    @Test
    void g6AHigherTierIsReachedInTheGraceToo() {
        assertThat(inGrace().buys("s-3", "2028-04-10", 3_000_000).stands()).isEqualTo("PLATINUM until 2029-04-30");
    }

    @Test
    void g7AtMostOneDownAndEachStepHasItsGrace() {
        Shopper member = new Shopper(plan(true)).buys("s-1", "2027-03-15", 3_000_000).reviewed("2029-04-01");
        assertThat(member.stands()).isEqualTo("PLATINUM in grace until 2029-05-30");
        assertThat(member.reviewed("2029-05-31").stands()).isEqualTo("GOLD until 2030-03-31");
        assertThat(member.reviewed("2030-04-01").stands()).isEqualTo("GOLD in grace until 2030-05-30");
        assertThat(member.reviewed("2035-01-01").stands()).isEqualTo("none");
        assertThat(new Shopper(plan(false)).buys("s-1", "2027-03-15", 3_000_000).reviewed("2029-06-01").stands())
                .isEqualTo("none");
    }

    @Test
    void g8ASaleThatComesLateKeepsItAsIfItHadComeInTime() {
        assertThat(inGrace().buys("s-3", "2028-03-20", 700_000, "2028-04-20").stands())
                .isEqualTo("GOLD until 2029-03-31");
        // Of before the months that count on the day it was due.
        assertThat(inGrace().buys("s-3", "2027-02-28", 700_000, "2028-04-20").stands())
                .isEqualTo("GOLD in grace until 2028-05-30");
        // Of the grace, and known after it: it was reviewed by nobody meanwhile.
        assertThat(inGrace().buys("s-3", "2028-05-30", 1_000_000, "2028-06-20").stands())
                .isEqualTo("GOLD until 2029-03-31");
    }

    @Test
    void g9GoodsOfTheSaleThatKeptItComeBack() {
        Shopper kept = inGrace().buys("s-3", "2028-05-20", 1_000_000);
        assertThat(kept.stands()).isEqualTo("GOLD until 2029-03-31");
        assertThat(kept.returns("s-3", "2028-05-20", 300_000, "2028-05-30").stands())
                .isEqualTo("GOLD in grace until 2028-05-30");

        // After the grace, what its end would have led to.
        Shopper later = inGrace().buys("s-3", "2028-05-20", 1_000_000)
                .returns("s-3", "2028-05-20", 300_000, "2028-06-02");
        assertThat(later.stands()).isEqualTo("SILVER until 2029-03-31");
        assertThat(later.replayed()).isEqualTo(later.standing());
    }

    @Test
    void g10ATierThatHoldsAgainHasItsGraceToo() {
        Shopper member = new Shopper(plan(false)).buys("s-1", "2027-03-01", 200_000)
                .buys("s-2", "2028-03-20", 3_000_000)
                .buys("s-3", "2028-04-02", 1)
                .returns("s-2", "2028-03-20", 3_000_000, "2028-04-05");
        assertThat(member.stands()).isEqualTo("SILVER until 2029-03-31");

        Shopper other = new Shopper(plan(false)).buys("s-1", "2027-03-01", 150_000)
                .buys("s-2", "2027-03-02", 50_000)
                .returns("s-1", "2027-03-01", 150_000, "2027-03-03")
                .buys("s-3", "2028-03-20", 3_000_000)
                .returns("s-3", "2028-03-20", 3_000_000, "2028-04-05");
        assertThat(other.stands()).isEqualTo("SILVER in grace until 2028-05-30");
        assertThat(other.replayed()).isEqualTo(other.standing());
        assertThat(other.reviewed("2028-05-31").stands()).isEqualTo("none");
    }

    @Test
    void g11GoodsOfOtherSalesChangeNothingUntilTheEndOfIt() {
        Shopper member = inGrace().returns("s-2", "2027-03-15", 300_000, "2028-04-20");
        assertThat(member.stands()).isEqualTo("GOLD in grace until 2028-05-30");
        assertThat(member.reviewed("2028-05-31").stands()).isEqualTo("none");
    }

    @Test
    void g12AMergerTakesTheGraceOverAndGivesNoSecondOne() {
        Shopper nobody = new Shopper(plan(false)).takesOver(inGrace(), "2028-04-20");
        assertThat(nobody.stands()).isEqualTo("GOLD in grace until 2028-05-30");
        assertThat(nobody.replayed()).isEqualTo(nobody.standing());
        assertThat(nobody.reviewed("2028-05-31").stands()).isEqualTo("SILVER until 2029-03-31");
    }

    @Test
    void g13OfTwoOfTheSameTierTheOneIsKeptThatIsDueLater() {
        Shopper other = new Shopper(plan(false)).buys("o-1", "2027-04-20", 1_000_000)
                .returns("o-1", "2027-04-20", 900_000, "2027-12-01");
        assertThat(inGrace().takesOver(other, "2028-04-20").stands()).isEqualTo("GOLD until 2028-04-30");
        assertThat(inGrace().takesOver(other, "2028-05-02").stands()).isEqualTo("GOLD in grace until 2028-06-29");
    }

    @Test
    void g14BothTogetherHaveSpentEnough() {
        Shopper other = new Shopper(plan(false)).buys("o-1", "2028-04-02", 900_000);
        assertThat(inGrace().buys("s-3", "2028-04-02", 100_000).takesOver(other, "2028-04-20").stands())
                .isEqualTo("GOLD until 2029-04-30");
    }

    @Test
    void g15TheGraceIsThatOfThePlanWhenItBegan() {
        TierPlan none = Shopper.plan(false, null, 0);
        TierStanding standing = inGrace().standing();
        assertThat(none.on(LocalDate.parse("2028-05-30"), standing).tier()).isEqualTo("GOLD");
        assertThat(none.on(LocalDate.parse("2028-05-31"), standing).tier()).isEqualTo("SILVER");
    }

    @Test
    void pricesKnowTheTierThroughTheGraceBeforeAnybodyHasReviewedIt() {
        TierStanding standing = gold().standing();
        assertThat(at(standing, "2028-05-30")).isEqualTo("GOLD");
        assertThat(at(standing, "2028-05-31")).isEqualTo("SILVER");
    }

    private static String at(TierStanding standing, String day) {
        LocalDate on = LocalDate.parse(day);
        return standing.tierAt(on.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), on, plan(false));
    }

    @Test
    void theGuideIsRight() throws IOException {
        List<String[]> rows = Files.readAllLines(GUIDE)
                .stream()
                .dropWhile(line -> !line.equals("| day | bought | tier |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(7);
        Shopper member = new Shopper(plan(false));
        for (String[] row : rows) {
            String day = row[1].strip();
            String bought = row[2].strip().replace(".", "");
            Shopper after = bought.isEmpty() ? member.reviewed(day)
                    : member.buys("s-" + day, day, Long.parseLong(bought));
            assertThat(after.stands()).as(day).isEqualTo(row[3].strip());
        }
    }

    @Test
    void aGraceHasABound() {
        assertThat(Shopper.plan(false, null, null).daysOfGrace()).isZero();
        assertThat(Shopper.plan(false, null, 180).daysOfGrace()).isEqualTo(180);
        assertThatThrownBy(() -> Shopper.plan(false, null, 181)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> Shopper.plan(false, null, -1)).isInstanceOf(InvalidField.class);
    }
}
