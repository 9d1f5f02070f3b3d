package io.tillbook.query.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.query.shifts.ShiftStory.Shift;
import io.tillbook.query.shifts.ShiftStory.Till;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Random days of several registers: what the views tell is what adding up the plain facts once more comes to. */
@ExtendWith(ForeignDatabases.class)
class RandomShiftsTest {
    private static final LocalDate FIRST = ShiftStory.MORNING.toLocalDate();
    private static final List<TenderMethod> METHODS =
            List.of(TenderMethod.CASH, TenderMethod.WECHAT, TenderMethod.CARD);

    @TempDir Path directory;

    /** Something that happened, without anything that was worked out. */
    private record Fact(String register, int shiftNo, LocalDate day, Kind kind, TenderMethod method, long minor) {
        enum Kind {
            FLOAT, SALE, RETURN, IN, OUT, LATE_SALE, LATE_RETURN, COUNTED
        }

        boolean isSale() {
            return kind == Kind.SALE || kind == Kind.LATE_SALE;
        }

        boolean isReturn() {
            return kind == Kind.RETURN || kind == Kind.LATE_RETURN;
        }

        boolean isLate() {
            return kind == Kind.LATE_SALE || kind == Kind.LATE_RETURN;
        }

        /** How much more of a means there should be by it. */
        long expected(TenderMethod of) {
            if (of != method) {
                return 0;
            }
            return switch (kind) {
                case FLOAT, SALE, LATE_SALE, IN -> minor;
                case RETURN, LATE_RETURN, OUT -> -minor;
                case COUNTED -> 0;
            };
        }
    }

    /** Tells the story of some days, and remembers its plain facts. */
    private static final class Telling {
        private final Random random;
        private final ShiftStory story = new ShiftStory();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Shift> closed = new ArrayList<>();
        private final List<LocalDate> settled = new ArrayList<>();

        Telling(long seed) {
            random = new Random(seed);
        }

        Telling tell(int registers, int days) {
            List<Till> tills = new ArrayList<>();
            for (int register = 1; register <= registers; register++) {
                tills.add(story.new Till("R" + register));
            }
            for (int day = 0; day < days; day++) {
                LocalDate date = FIRST.plusDays(day);
                List<Shift> ofDay = new ArrayList<>();
                tills.forEach(till -> ofDay.add(live(till, date)));
                Collections.shuffle(ofDay, random);
                boolean isLast = day == days - 1;
                ofDay.stream().skip(isLast ? 1 : 0).forEach(this::close);
                if (!isLast) {
                    late(ofDay);
                    story.settle(date, ofDay);
                    settled.add(date);
                }
                late(closed);
            }
            return this;
        }

        private void add(Shift shift, Fact.Kind kind, TenderMethod method, long minor) {
            facts.add(new Fact(shift.till.id.value(), shift.no, shift.day, kind, method, minor));
        }

        private Shift live(Till till, LocalDate day) {
            long coins = 100L * random.nextInt(500);
            Shift shift = till.open(day, coins);
            add(shift, Fact.Kind.FLOAT, TenderMethod.CASH, coins);
            for (int left = random.nextInt(25); left > 0; left--) {
                happen(shift);
            }
            return shift;
        }

        private void happen(Shift shift) {
            TenderMethod method = METHODS.get(random.nextInt(METHODS.size()));
            long minor = 1L + random.nextInt(10_000);
            switch (random.nextInt(6)) {
                case 0 -> {
                    shift.takeBack(method, minor);
                    add(shift, Fact.Kind.RETURN, method, minor);
                }
                case 1 -> {
                    shift.move(CashMovementKind.PAY_IN, minor);
                    add(shift, Fact.Kind.IN, TenderMethod.CASH, minor);
                }
                case 2 -> {
                    shift.move(random.nextBoolean() ? CashMovementKind.DROP : CashMovementKind.PAY_OUT, minor);
                    add(shift, Fact.Kind.OUT, TenderMethod.CASH, minor);
                }
                case 3 -> shift.move(CashMovementKind.CHANGE_BUY, minor);
                default -> {
                    shift.sell(method, minor);
                    add(shift, Fact.Kind.SALE, method, minor);
                }
            }
        }

        private void close(Shift shift) {
            long counted = random.nextInt(200_000);
            if (random.nextInt(4) == 0) {
                shift.forceClose();
            }
            shift.count(counted).close(counted, counted);
            add(shift, Fact.Kind.COUNTED, TenderMethod.CASH, counted);
            closed.add(shift);
        }

        private void late(List<Shift> some) {
            for (int left = some.isEmpty() ? 0 : random.nextInt(4); left > 0; left--) {
                Shift shift = some.get(random.nextInt(some.size()));
                TenderMethod method = METHODS.get(random.nextInt(METHODS.size()));
                long minor = 1L + random.nextInt(10_000);
                boolean isSettled = settled.contains(shift.day);
                if (random.nextBoolean()) {
                    shift.late(method, minor, isSettled);
                    add(shift, Fact.Kind.LATE_SALE, method, minor);
                } else {
                    shift.lateReturn(method, minor, isSettled);
                    add(shift, Fact.Kind.LATE_RETURN, method, minor);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void viewsTellWhatThePlainFactsComeTo(long seed) {
        Telling told = new Telling(seed).tell(3, 4);
        try (QuerySide side = QuerySide.of(told.story.events(), TestDatabase.judged().properties(directory))) {
            GraphQlTester queries = side.queries();
            told.facts.stream().filter(fact -> fact.kind() == Fact.Kind.FLOAT).forEach(opened -> {
                List<Fact> own = told.facts.stream()
                        .filter(fact -> fact.register().equals(opened.register())
                                && fact.shiftNo() == opened.shiftNo())
                        .toList();
                assertThat(shift(queries, opened)).as("%s", opened).isEqualTo(recount(own));
            });
            List.of("R1", "R2", "R3")
                    .forEach(register -> assertThat(chain(queries, register))
                            .isEqualTo(chain(told.facts, register)));
            assertThat(told.settled).hasSize(3)
                    .allSatisfy(day -> assertThat(day(queries, day)).isEqualTo(
                            sums(told.facts.stream().filter(fact -> fact.day().equals(day)).toList())));
        }
    }

    private static Map<String, Object> ask(GraphQlTester queries, String query, String path) {
        Map<?, ?> found = queries.document("{ " + query + " }").execute().path(path).entity(Map.class).get();
        Map<String, Object> sorted = new TreeMap<>();
        found.forEach((name, value) -> sorted.put(String.valueOf(name), String.valueOf(value)));
        return sorted;
    }

    private static Map<String, Object> shift(GraphQlTester queries, Fact opened) {
        Map<String, Object> shift = new TreeMap<>(ask(queries, "shift(location: \"S1\", register: \""
                + opened.register() + "\", shiftNo: " + opened.shiftNo() + ") { amendments x { receipts returns "
                + "salesMinor returnsMinor } tendersAsAmended { method varianceMinor } }", "shift"));
        shift.putAll(ask(queries, "shift(location: \"S1\", register: \"" + opened.register() + "\", shiftNo: "
                + opened.shiftNo() + ") { x { receipts returns salesMinor returnsMinor } }", "shift.x"));
        String text = String.valueOf(shift.remove("tendersAsAmended"));
        shift.remove("x");
        shift.put("variance",
                text.equals("[]") ? "" : text.replaceAll(".*method=CASH, varianceMinor=(-?\\d+).*", "$1"));
        List<?> expected = queries.document("{ shift(location: \"S1\", register: \"" + opened.register()
                + "\", shiftNo: " + opened.shiftNo() + ") { x { expected { method expectedMinor } } } }")
                .execute()
                .path("shift.x.expected")
                .entityList(Map.class)
                .get();
        expected.forEach(each -> {
            Map<?, ?> tender = (Map<?, ?>) each;
            shift.put("expected " + tender.get("method"), String.valueOf(tender.get("expectedMinor")));
        });
        METHODS.forEach(method -> shift.putIfAbsent("expected " + method, "0"));
        return shift;
    }

    private static Map<String, Object> recount(List<Fact> own) {
        Map<String, Object> shift = new TreeMap<>(sums(own));
        METHODS.forEach(method -> shift.put("expected " + method,
                String.valueOf(own.stream().mapToLong(fact -> fact.expected(method)).sum())));
        shift.put("amendments", String.valueOf(own.stream().filter(Fact::isLate).count()));
        shift.put("variance", own.stream()
                .filter(fact -> fact.kind() == Fact.Kind.COUNTED)
                .findFirst()
                .map(counted -> String.valueOf(counted.minor()
                        - own.stream().mapToLong(fact -> fact.expected(TenderMethod.CASH)).sum()))
                .orElse(""));
        return shift;
    }

    private static Map<String, Object> sums(List<Fact> some) {
        return new TreeMap<>(Map.of("receipts", String.valueOf(some.stream().filter(Fact::isSale).count()), "returns",
                String.valueOf(some.stream().filter(Fact::isReturn).count()), "salesMinor",
                String.valueOf(some.stream().filter(Fact::isSale).mapToLong(Fact::minor).sum()), "returnsMinor",
                String.valueOf(some.stream().filter(Fact::isReturn).mapToLong(Fact::minor).sum())));
    }

    private static Map<String, Object> day(GraphQlTester queries, LocalDate day) {
        return ask(queries, "daySettlement(location: \"S1\", day: \"" + day + "\") { settled { totalsAsAmended "
                + "{ receipts returns salesMinor returnsMinor } } }", "daySettlement.settled.totalsAsAmended");
    }

    private static Map<String, Object> chain(GraphQlTester queries, String register) {
        Map<String, Object> chain = new TreeMap<>(ask(queries,
                "zChain(location: \"S1\", register: \"" + register + "\") { state reports links }", "zChain"));
        List<?> registers = queries
                .document("{ registers(location: \"S1\") { register perpetualSalesMinor perpetualReturnsMinor } }")
                .execute()
                .path("registers")
                .entityList(Map.class)
                .get();
        registers.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> register.equals(each.get("register")))
                .forEach(each -> {
                    chain.put("sales", String.valueOf(each.get("perpetualSalesMinor")));
                    chain.put("returns", String.valueOf(each.get("perpetualReturnsMinor")));
                });
        return chain;
    }

    /** A chain tells of shifts that are closed: each has a report, and each late fact is a link more. */
    private static Map<String, Object> chain(List<Fact> all, String register) {
        List<Fact> own = all.stream().filter(fact -> fact.register().equals(register)).toList();
        List<Integer> closed = own.stream()
                .filter(fact -> fact.kind() == Fact.Kind.COUNTED)
                .map(Fact::shiftNo)
                .toList();
        List<Fact> told = own.stream().filter(fact -> closed.contains(fact.shiftNo())).toList();
        Map<String, Object> sums = sums(told);
        return new TreeMap<>(Map.of("state", "OK", "reports", String.valueOf(closed.size()), "links",
                String.valueOf(closed.size() + told.stream().filter(Fact::isLate).count()), "sales",
                String.valueOf(sums.get("salesMinor")), "returns", String.valueOf(sums.get("returnsMinor"))));
    }
}
