package io.tillbook.api.members.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random sales in time and late, returns and mergers, with and without a grace, against a judge that knows each sale by
 * itself and counts anew for each day.
 */
class RandomGraceTest {
    private static final int HISTORIES = 10_000;
    private static final int STEPS = 30;
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final List<Integer> GRACES = List.of(0, 1, 30, 180);

    private final Map<String, Integer> done = new TreeMap<>();

    @Test
    void membersHaveTheTiersThatTheJudgeGivesThem() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            new History(seed).run();
        }

        assertThat(done.keySet()).containsExactly("fell after a grace", "grace began", "kept in a grace", "late",
                "merged", "returned", "rose in a grace");
        assertThat(done.values()).as("each happens often: " + done).allMatch(count -> count > HISTORIES / 30);
    }

    private final class History {
        private final int seed;
        private final Random random;
        private final int graceDays;
        private final boolean oneDown;
        private final TierPlan plan;
        private Shopper member;
        private Judge judge;
        private Shopper other;
        private Judge judgeOfOther;
        private LocalDate today = START;
        private int serial;

        History(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.graceDays = GRACES.get(random.nextInt(GRACES.size()));
            this.oneDown = random.nextBoolean();
            this.plan = Shopper.plan(oneDown, ReturnRule.KEEP, graceDays);
            this.member = new Shopper(plan);
            this.judge = new Judge();
            this.other = new Shopper(plan);
            this.judgeOfOther = new Judge();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(150));
                member.reviewed(today.toString());
                judge.midnights(today);
                step();
                assertThat(member.stands()).as("history %s, step %s, %s", seed, step, today).isEqualTo(judge.stands());
            }
            assertThat(member.replayed()).as("history %s", seed).isEqualTo(member.standing());
        }

        private void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4, 5 -> buy(member, judge, today);
                case 6, 7 -> {
                    buy(member, judge, today.minusDays(random.nextInt(100)));
                    did("late");
                }
                case 8, 9 -> takeBack();
                case 10 -> buy(other, judgeOfOther, today);
                default -> merge();
            }
        }

        private void buy(Shopper who, Judge judgeOfWho, LocalDate day) {
            who.reviewed(today.toString());
            judgeOfWho.midnights(today);
            long minor = random.nextInt(8) == 0 ? 1_000_000 + random.nextInt(2_500_000) : random.nextInt(400_000);
            String sale = "s-" + serial++;
            who.buys(sale, day.toString(), minor, today.toString());
            judgeOfWho.buys(new Kept(sale, day, minor), today);
        }

        private void takeBack() {
            List<Kept> some = judge.kept.stream().filter(each -> each.minor > 0).toList();
            if (some.isEmpty()) {
                return;
            }
            Kept sale = some.get(random.nextInt(some.size()));
            judge.kept.remove(sale);
            long minor = random.nextLong(1, sale.minor + 1);
            judge.kept.add(new Kept(sale.sale, sale.day, sale.minor - minor));
            member.returns(sale.sale, sale.day.toString(), minor, today.toString());
            did("returned");
        }

        private void merge() {
            if (random.nextBoolean()) {
                return;
            }
            judgeOfOther.midnights(today);
            member.takesOver(other, today.toString());
            judge.takesOver(judgeOfOther, today);
            other = new Shopper(plan);
            judgeOfOther = new Judge();
            did("merged");
        }

        /** Has all that is kept of all sales, and walks through the days. */
        private final class Judge {
            private final List<Kept> kept = new ArrayList<>();
            private int rank = -1;
            private LocalDate until = LocalDate.MAX;
            private LocalDate due = LocalDate.MAX;

            private boolean isGrace() {
                return !until.equals(due);
            }

            /** The tier that some day's thirteen months lead to. */
            private int reachedOn(LocalDate day) {
                YearMonth last = YearMonth.from(day);
                long spent = kept.stream()
                        .filter(each -> !YearMonth.from(each.day).isAfter(last)
                                && !YearMonth.from(each.day).isBefore(last.minusMonths(12)))
                        .mapToLong(Kept::minor)
                        .sum();
                return spent >= 3_000_000 ? 2 : spent >= 1_000_000 ? 1 : spent >= 200_000 ? 0 : -1;
            }

            private LocalDate ends(LocalDate from) {
                return YearMonth.from(from).plusMonths(12).atEndOfMonth();
            }

            private void stand(int next, LocalDate lastDay) {
                rank = next;
                until = next < 0 ? LocalDate.MAX : lastDay;
                due = until;
            }

            /** All midnights until a day begins. */
            void midnights(LocalDate day) {
                while (rank >= 0 && until.isBefore(day)) {
                    int reached = isGrace() ? reachedIn(due, until) : reachedOn(until);
                    int next = oneDown ? Math.max(reached, rank - 1) : reached;
                    if (next < rank && graceDays > 0 && !isGrace()) {
                        until = due.plusDays(graceDays);
                        did("grace began");
                    } else {
                        if (isGrace()) {
                            did("fell after a grace");
                        }
                        stand(next, ends(due));
                    }
                }
            }

            private int reachedIn(LocalDate from, LocalDate to) {
                int best = -1;
                for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month =
                        month.plusMonths(1)) {
                    best = Math.max(best, reachedOn(month.atDay(1)));
                }
                return best;
            }

            void buys(Kept sale, LocalDate now) {
                kept.add(sale);
                int best = reachedIn(sale.day, now);
                LocalDate earliest = sale.day;
                while (reachedOn(earliest) < best) {
                    earliest = earliest.withDayOfMonth(1).plusMonths(1);
                }
                if (best > rank && !ends(earliest).isBefore(now)) {
                    if (rank >= 0 && isGrace()) {
                        did("rose in a grace");
                    }
                    stand(best, ends(earliest));
                } else if (rank >= 0 && isGrace()
                        && reachedIn(sale.day.isAfter(due) ? sale.day : due, now) >= rank) {
                    stand(rank, ends(due));
                    did("kept in a grace");
                }
            }

            /** The higher tier, then the one that is due later; what both have spent may lead to more. */
            void takesOver(Judge from, LocalDate now) {
                kept.addAll(from.kept);
                if (from.rank > rank || (from.rank == rank && rank >= 0 && from.due.isAfter(due))) {
                    rank = from.rank;
                    until = from.until;
                    due = from.due;
                }
                int reached = reachedOn(now);
                if (reached > rank || (reached == rank && rank >= 0 && ends(now).isAfter(due))) {
                    stand(reached, ends(now));
                }
            }

            String stands() {
                return rank < 0 ? "none"
                        : List.of("SILVER", "GOLD", "PLATINUM").get(rank) + (isGrace() ? " in grace" : "") + " until "
                                + until;
            }
        }
    }

    private record Kept(String sale, LocalDate day, long minor) {}

    private void did(String what) {
        done.merge(what, 1, Integer::sum);
    }
}
