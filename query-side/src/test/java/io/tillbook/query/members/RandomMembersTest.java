package io.tillbook.query.members;

import static io.tillbook.query.members.Asked.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.members.MemberRecount.Receipt;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDump;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of members is judged by the sales of the same history, each counted by itself. */
@ExtendWith(ForeignDatabases.class)
class RandomMembersTest {
    private static final List<RecordedEvent> HISTORY = MemberHistory.of(23, 2_500);
    private static final MemberRecount RECOUNT = new MemberRecount(HISTORY);
    private static final List<String> OWN =
            List.of("memberVisits", "memberProducts", "boughtTogether", "memberReceipts", "memberRegistrations");

    @TempDir static Path directory;

    private static QuerySide side;
    private static Asked asked;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judged().properties(directory.resolve("at-once")));
        asked = new Asked(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void visitsAreThoseOfAllReceipts() {
        assertThat(RECOUNT.members()).hasSizeGreaterThan(150).allSatisfy(member -> {
            List<Receipt> kept = RECOUNT.of(member).filter(Receipt::isKept).toList();
            List<LocalDate> days = kept.stream().map(Receipt::day).distinct().sorted().toList();
            Map<?, ?> told = asked.one("{ memberPurchases(member: \"" + member
                    + "\") { receipts paidMinor visits firstDay lastDay meanDaysBetween months { month receipts } } }",
                    "memberPurchases");

            assertThat(number(told, "receipts")).isEqualTo(kept.size());
            assertThat(number(told, "paidMinor")).isEqualTo(RECOUNT.of(member).mapToLong(Receipt::paid).sum());
            assertThat(number(told, "visits")).isEqualTo(days.size());
            if (days.size() > 1) {
                assertThat(told.get("firstDay")).hasToString(days.getFirst().toString());
                assertThat(told.get("lastDay")).hasToString(days.getLast().toString());
                assertThat(new BigDecimal(told.get("meanDaysBetween").toString())).isEqualByComparingTo(BigDecimal
                        .valueOf(ChronoUnit.DAYS.between(days.getFirst(), days.getLast()))
                        .divide(BigDecimal.valueOf(days.size() - 1L), 1, RoundingMode.HALF_UP));
            }
        });
    }

    @Test
    void favouritesAreThoseOfAllReceipts() {
        assertThat(RECOUNT.members()).allSatisfy(member -> {
            Map<String, long[]> expected = new TreeMap<>();
            RECOUNT.of(member).forEach(receipt -> {
                Set<String> once = receipt.lines()
                        .stream()
                        .filter(line -> line.left > 0)
                        .map(line -> line.sku)
                        .collect(Collectors.toSet());
                once.forEach(sku -> expected.computeIfAbsent(sku, _ -> new long[2])[0]++);
            });
            RECOUNT.of(member)
                    .flatMap(receipt -> receipt.lines().stream())
                    .filter(line -> expected.containsKey(line.sku))
                    .forEach(line -> expected.get(line.sku)[1] += line.left);
            List<Map<?, ?>> told = asked.list("{ memberFavourites(member: \"" + member
                    + "\", first: 200) { sku receipts quantity } }", "memberFavourites");

            assertThat(told).hasSize(expected.size()).allSatisfy(row -> {
                long[] figures = expected.get(row.get("sku"));
                assertThat(number(row, "receipts")).isEqualTo(figures[0]);
                assertThat(new BigDecimal(row.get("quantity").toString()).movePointRight(3).longValueExact())
                        .isEqualTo(figures[1]);
            });
            assertThat(told).isSortedAccordingTo(
                    Comparator.comparingLong((Map<?, ?> row) -> -number(row, "receipts")));
        });
    }

    @Test
    void categoriesAreThoseOfAllReceipts() {
        assertThat(RECOUNT.members()).allSatisfy(member -> {
            Map<String, Long> expected = new HashMap<>();
            RECOUNT.of(member)
                    .flatMap(receipt -> receipt.lines().stream())
                    .forEach(line -> expected.merge(line.category, line.paid, Long::sum));
            assertThat(asked.list("{ memberCategories(member: \"" + member + "\") { category paidMinor } }",
                    "memberCategories"))
                    .allSatisfy(
                            row -> assertThat(number(row, "paidMinor")).isEqualTo(expected.get(row.get("category"))))
                    .isSortedAccordingTo(Comparator.comparingLong((Map<?, ?> row) -> -number(row, "paidMinor")));
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01,2026-06-30,", "2026-05-01,2026-08-31,", "2026-06-15,2026-06-21,S2",
            "2026-07-09,2026-07-09,",
            "2027-01-01,2027-01-31,"})
    void reportsAreThoseOfAllReceipts(LocalDate from, LocalDate to, String location) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        Map<String, Long> now = receipts(from, to, location);
        Map<String, Long> before = receipts(from.minusDays(days), from.minusDays(1), location);
        Map<String, Receipt> firsts = RECOUNT.all()
                .collect(Collectors.toMap(Receipt::member, each -> each,
                        (one, other) -> isFirst(one, other) ? one : other));
        Map<?, ?> told = asked.one("{ memberReport(from: \"" + from + "\", to: \"" + to + "\""
                + (location == null ? "" : ", location: \"" + location + "\"")
                + ") { total { active newMembers repeated lapsed activeBefore receipts paidMinor } } }",
                "memberReport.total");

        assertThat(number(told, "active")).isEqualTo(now.size());
        assertThat(number(told, "newMembers")).isEqualTo(now.keySet()
                .stream()
                .map(firsts::get)
                .filter(first -> isIn(first, from, to, location))
                .count());
        assertThat(number(told, "repeated")).isEqualTo(now.values().stream().filter(each -> each > 1).count());
        assertThat(number(told, "activeBefore")).isEqualTo(before.size());
        assertThat(number(told, "lapsed"))
                .isEqualTo(before.keySet().stream().filter(each -> !now.containsKey(each)).count());
        assertThat(number(told, "receipts")).isEqualTo(now.values().stream().mapToLong(Long::longValue).sum());
        assertThat(number(told, "paidMinor")).isEqualTo(
                RECOUNT.all().filter(each -> isIn(each, from, to, location)).mapToLong(Receipt::paid).sum());
    }

    @Test
    void reportsOfTiersAreThoseOfTheirMembers() {
        LocalDate from = LocalDate.of(2026, 6, 1);
        LocalDate to = LocalDate.of(2026, 6, 30);
        Map<String, Long> active = new TreeMap<>();
        Map<String, Long> receipts = new TreeMap<>();
        receipts(from, to, "S2").forEach((member, many) -> {
            String tier = String.valueOf(MemberHistory.tier(member));
            active.merge(tier, 1L, Long::sum);
            receipts.merge(tier, many, Long::sum);
        });
        List<Map<?, ?>> told = asked.list("{ memberReport(from: \"" + from + "\", to: \"" + to
                + "\", location: \"S2\") { tiers { tier figures { active receipts } } } }", "memberReport.tiers");

        assertThat(told).extracting(row -> String.valueOf(row.get("tier"))).containsExactly("GOLD", "SILVER", "null");
        assertThat(told).allSatisfy(row -> {
            Map<?, ?> figures = (Map<?, ?>) row.get("figures");
            String tier = String.valueOf(row.get("tier"));
            assertThat(number(figures, "active")).isEqualTo(active.get(tier));
            assertThat(number(figures, "receipts")).isEqualTo(receipts.get(tier));
        });
    }

    private static boolean isFirst(Receipt one, Receipt other) {
        return one.soldAtMs() < other.soldAtMs()
                || (one.soldAtMs() == other.soldAtMs() && one.id().compareTo(other.id()) < 0);
    }

    private static boolean isIn(Receipt receipt, LocalDate from, LocalDate to, String location) {
        return !receipt.day().isBefore(from) && !receipt.day().isAfter(to)
                && (location == null || receipt.location().equals(location));
    }

    private static Map<String, Long> receipts(LocalDate from, LocalDate to, String location) {
        return RECOUNT.all()
                .filter(each -> each.isKept() && isIn(each, from, to, location))
                .collect(Collectors.groupingBy(Receipt::member, Collectors.counting()));
    }

    @Test
    void whoeverWasMergedIsWhoTheyAreNow() {
        assertThat(MemberHistory.MERGED.keySet())
                .allSatisfy(from -> assertThat(RECOUNT.of(from)).as("is nobody by now").isEmpty());
        assertThat(asked.one("{ memberPurchases(member: \"M11\") { member receipts } }", "memberPurchases"))
                .isEqualTo(asked.one("{ memberPurchases(member: \"M3\") { member receipts } }", "memberPurchases"));
        assertThat(
                number(asked.one("{ memberReport(from: \"2026-05-01\", to: \"2026-05-01\") { total { registered } } }",
                        "memberReport.total"), "registered"))
                .isEqualTo(7);
    }

    @Test
    void aSaleToNobodyKnownWritesNothing() {
        MemberSale sale = MemberSale.of("X", "S1", null, "2026-06-01", "A-1", "B-1");
        try (TestEventStore events = new TestEventStore();
                QuerySide live = new QuerySide(events,
                        TestDatabase.judged().properties(directory.resolve("nobody")))) {
            events.append(new HistoryBuilder().add(sale.stream(), sale.event()).events());
            live.await(1);
            assertThat(dump(live).values()).allSatisfy(documents -> assertThat(documents).isEmpty());
        }
    }

    @Test
    void whatIsFoldedAsItComesIsWhatARebuildFolds() {
        Random random = new Random(3);
        try (TestEventStore events = new TestEventStore();
                QuerySide live = new QuerySide(events,
                        TestDatabase.judged().properties(directory.resolve("as-it-comes")))) {
            int next = 0;
            while (next < HISTORY.size()) {
                int to = Math.min(HISTORY.size(), next + 1 + random.nextInt(400));
                events.append(HISTORY.subList(next, to));
                live.await(to);
                next = to;
            }
            assertThat(dump(live)).isEqualTo(dump(side)).hasSize(OWN.size());
        }
    }

    private static Map<String, List<Document>> dump(QuerySide of) {
        Map<String, List<Document>> views = ViewDump.of(of.bean(ViewDatabase.class));
        views.keySet().retainAll(OWN);
        return views;
    }
}
