package io.tillbook.command.members.points;

import static io.tillbook.command.testing.PromotedShop.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.members.points.PointsShop.Purchase;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.QuickHistory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random sales, live and late, with and without points, returns in parts, points that are given, taken and lost, and
 * members who are merged, against a judge that keeps each point by itself. Now and then all of it is started anew from
 * what is stored.
 */
class RandomPointsTest {
    private static final int HISTORIES = 10_000;
    private static final int STEPS = 24;
    private static final int MONTHS = 2;
    private static final int MOST_DAYS = 25;
    private static final int ONE_RESTART_IN = 100;
    private static final LocalDate NEVER = LocalDate.of(9_999, 12, 31);

    @Test
    void theLedgerHasThePointsThatTheJudgeHas() {
        Map<String, Integer> done = new TreeMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            new RandomHistory(seed, done).run();
        }

        assertThat(done.keySet()).containsExactlyInAnyOrder("adjusted", "bought", "in debt", "late", "lost",
                "merged", "refused", "restarted", "returned", "returned with points");
        assertThat(done.values()).as("each happens often: " + done).allMatch(count -> count > HISTORIES / 20);
    }

    /** One history: three members, whose days go by. */
    private static final class RandomHistory {
        private final int seed;
        private final Random random;
        private final Map<String, Integer> done;
        private final int pendingDays;
        private final QuickHistory history = new QuickHistory();
        private final PointsShop shop;
        private final Map<MemberId, PointByPoint> judges = new HashMap<>();
        private final List<MemberId> members = new ArrayList<>(List.of(PointsShop.LAN, PointsShop.WEI));
        private final Map<String, Purchase> sales = new HashMap<>();
        private final Map<String, List<Integer>> kept = new HashMap<>();
        private OffsetDateTime now = Circumstances.MORNING;
        private int serial;

        RandomHistory(int seed, Map<String, Integer> done) {
            this.seed = seed;
            this.random = new Random(seed);
            this.done = done;
            this.pendingDays = random.nextBoolean() ? 0 : 7;
            this.shop = PointsShop.with(new PointsProgram(Money.of(100), null, null, null, pendingDays,
                    new PointsExpiry(ExpiryKind.END_OF_MONTH, MONTHS)), history);
            MemberId third = new MemberId("MEI");
            shop.register(third);
            members.add(third);
            members.forEach(member -> judges.put(member, new PointByPoint()));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                now = now.plusDays(random.nextInt(MOST_DAYS));
                step();
                perhapsRestart();
                check(step);
            }
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> buy();
                case 4, 5, 6 -> takeBack();
                case 7 -> adjust();
                case 8 -> expire();
                default -> {
                    if (random.nextInt(3) == 0 && judges.size() > 1) {
                        merge();
                    }
                }
            }
        }

        private void perhapsRestart() {
            switch (random.nextInt(ONE_RESTART_IN)) {
                case 0 -> history.restart();
                case 1 -> history.restartFromSnapshots();
                default -> {
                    return;
                }
            }
            count("restarted");
        }

        /** Whom a till names: perhaps somebody who is another one by now. */
        private MemberId named() {
            return members.get(random.nextInt(members.size()));
        }

        private final Map<MemberId, MemberId> merged = new HashMap<>();

        private MemberId current(MemberId member) {
            MemberId each = member;
            while (merged.containsKey(each)) {
                each = Objects.requireNonNull(merged.get(each));
            }
            return each;
        }

        private PointByPoint judge(MemberId member) {
            return Objects.requireNonNull(judges.get(current(member)));
        }

        private void buy() {
            MemberId member = named();
            boolean late = random.nextInt(4) == 0;
            OffsetDateTime sold = late ? now.minusDays(random.nextInt(20)) : now;
            OffsetDateTime first = Circumstances.MORNING;
            sold = sold.isBefore(first) ? first : sold;
            long[] amounts = random.longs(1 + random.nextInt(3), 50, 4_000).toArray();
            long usable = judge(member).usable(now.toLocalDate());
            int points = random.nextInt(3) > 0 ? 0
                    : (int) Math.min(random.nextInt((int) Math.max(2, usable + usable / 4 + 2)), amounts[0] / 2);
            Purchase bought = Purchase.of("T" + serial++, member, amounts).points(points).at(sold).received(now);
            long byCard = random.nextInt(3) == 0 ? random.nextLong(bought.total() + 1) : 0;
            bought = late ? bought.byCard(byCard).happened() : bought.byCard(byCard);
            Decision decision = shop.buy(bought);
            boolean isRefused = !late && points > usable;
            assertThat(decision instanceof Accepted).as(this + " buys").isEqualTo(!isRefused);
            count(isRefused ? "refused" : late ? "late" : "bought");
            if (!isRefused) {
                judge(member).buy(bought.id(), bought.total() - byCard, points, sold.toLocalDate(), now.toLocalDate(),
                        pendingDays, YearMonth.from(sold).plusMonths(MONTHS).atEndOfMonth());
                sales.put(bought.id(), bought);
                kept.put(bought.id(), new ArrayList<>(
                        IntStream.rangeClosed(1, amounts.length).boxed().toList()));
            }
        }

        private void takeBack() {
            List<String> open = kept.keySet().stream().filter(sale -> !kept.get(sale).isEmpty()).sorted().toList();
            if (open.isEmpty()) {
                return;
            }
            Purchase sale = Objects.requireNonNull(sales.get(open.get(random.nextInt(open.size()))));
            List<Integer> lines = Objects.requireNonNull(kept.get(sale.id()));
            int place = random.nextInt(lines.size());
            int lineNo = lines.get(place);
            lines.subList(place, place + 1).clear();
            long due = sale.amounts().get(lineNo - 1) - sale.shares()[lineNo - 1];
            // As much as possible in cash while others are still to come back, all of the card's in the end.
            long left = leftCash.getOrDefault(sale.id(), sale.total() - sale.byCard());
            long cash = Math.min(due, left);
            leftCash.put(sale.id(), left - cash);
            Decision decision = shop.takeBack("R" + serial++, sale, cash, due - cash, now, lineNo);
            int back = accepted(decision).stream()
                    .filter(PointsGivenBack.class::isInstance)
                    .mapToInt(event -> (int) ((PointsGivenBack) event).points())
                    .sum();
            pointsBack.merge(sale.id(), back, Integer::sum);
            if (lines.isEmpty()) {
                assertThat(pointsBack.get(sale.id())).as("all points are back").isEqualTo(sale.points());
            }
            judge(sale.member()).takeBack(sale.id(), cash, back, now.toLocalDate());
            count(back > 0 ? "returned with points" : "returned");
        }

        private final Map<String, Long> leftCash = new HashMap<>();
        private final Map<String, Integer> pointsBack = new HashMap<>();

        private void adjust() {
            MemberId member = current(named());
            int points = random.nextInt(-40, 80);
            LocalDate on = now.toLocalDate().minusDays(1);
            if (points != 0) {
                LocalDate last = points < 0 ? null : now.toLocalDate().plusDays(random.nextInt(90));
                accepted(shop.send(new AdjustPoints(member, points, last, "by hand", null), now));
                for (int each = 0; each < -points; each++) {
                    judge(member).take(null, on);
                }
                if (points > 0) {
                    judge(member).give(points, last, on);
                }
                count("adjusted");
            }
        }

        private void expire() {
            MemberId member = named();
            LocalDate last = now.toLocalDate().minusDays(2L + random.nextInt(5));
            if (shop.send(new ExpirePoints(member, last), now) instanceof Accepted) {
                count("lost");
            }
            judge(member).lose(last);
        }

        private void merge() {
            List<MemberId> alive = members.stream().filter(member -> !merged.containsKey(member)).toList();
            if (alive.size() < 2) {
                return;
            }
            MemberId from = alive.get(random.nextInt(alive.size()));
            MemberId into = alive.stream().filter(other -> !other.equals(from)).findFirst().orElseThrow();
            accepted(shop.send(new MergeMembers(from, into, "same"), now));
            judge(into).absorb(judge(from), now.toLocalDate().minusDays(1));
            judges.remove(from);
            merged.put(from, into);
            count("merged");
        }

        private void check(int step) {
            for (MemberId member : members) {
                PointsAccount account = shop.points(member);
                if (merged.containsKey(member)) {
                    assertThat(account).isEqualTo(PointsAccount.NONE);
                    continue;
                }
                PointByPoint judge = judge(member);
                Map<LocalDate, Long> lots = new TreeMap<>();
                account.lots().forEach(lot -> lots.merge(last(lot), lot.points(), Long::sum));
                String as = "member " + member.value() + " after step " + step + " of " + this;
                assertThat(lots).as(as).isEqualTo(judge.byLastDay());
                assertThat(account.debt()).as(as).isEqualTo(judge.debt());
                assertThat(account.balance()).as(as).isEqualTo(judge.balance());
                assertThat(account.usable(now.toLocalDate())).as(as).isEqualTo(judge.usable(now.toLocalDate()));
                if (judge.debt() > 0) {
                    assertThat(account.lots()).as(as).noneMatch(lot -> lot.livesOn(now.toLocalDate()));
                    count("in debt");
                }
            }
        }

        private static LocalDate last(PointsLot lot) {
            return lot.expiresOn() == null ? NEVER : lot.expiresOn();
        }

        private void count(String what) {
            done.merge(what, 1, Integer::sum);
        }

        @Override
        public String toString() {
            return "history " + seed;
        }
    }
}
