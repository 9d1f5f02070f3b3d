package io.tillbook.query.members;

import static io.tillbook.query.members.Asked.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.query.members.standing.MemberStandings.StoodMember;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members in fifths, and segments that ask for them, are judged by comparing each member with all others. */
@ExtendWith(ForeignDatabases.class)
class RandomStrataTest {
    private static final List<RecordedEvent> HISTORY = MemberHistory.of(23, 2_500);
    private static final MemberRecount RECOUNT = new MemberRecount(HISTORY);

    @TempDir static Path directory;

    private static QuerySide side;
    private static Asked asked;

    @BeforeAll
    static void start() {
        side = QuerySide.of(HISTORY, TestDatabase.judged().properties(directory));
        asked = new Asked(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    /** All members are compared with all others, one figure after the other. */
    @ParameterizedTest
    @CsvSource({"''", "S1"})
    void strataAreThoseOfAllMembers(String store) {
        String location = store.isEmpty() ? null : store;
        Map<String, long[]> standings = standings(location);
        Map<String, Long> expected = standings.values()
                .stream()
                .collect(Collectors.groupingBy(
                        each -> fifth(standings, each, 0) + "" + fifth(standings, each, 1) + fifth(standings, each, 2),
                        Collectors.counting()));
        String at = location == null ? "" : "(location: \"" + location + "\")";
        Map<String, Long> told = asked.list("{ memberStrata" + at + " { cells { recency frequency money members } } }",
                "memberStrata.cells")
                .stream()
                .collect(Collectors.toMap(row -> "" + row.get("recency") + row.get("frequency") + row.get("money"),
                        row -> number(row, "members")));

        assertThat(told).isEqualTo(expected).hasSizeGreaterThan(20);
        String some = standings.keySet().stream().sorted().findFirst().orElseThrow();
        Map<?, ?> stratum = asked.one("{ memberStratum(member: \"" + some + "\""
                + (location == null ? "" : ", location: \"" + location + "\"") + ") { recency frequency money } }",
                "memberStratum");
        assertThat(number(stratum, "money")).isEqualTo(fifth(standings, standings.get(some), 2));
    }

    private static Map<String, long[]> standings(@Nullable String location) {
        Map<String, long[]> standings = new HashMap<>();
        RECOUNT.all().filter(each -> location == null || each.location().equals(location)).forEach(each -> {
            long[] standing = standings.computeIfAbsent(each.member(), _ -> new long[] {Long.MIN_VALUE, 0, 0});
            standing[0] = each.isKept() ? Math.max(standing[0], each.day().toEpochDay()) : standing[0];
            standing[1] += each.isKept() ? 1 : 0;
            standing[2] += each.paid();
        });
        standings.values().removeIf(each -> each[1] == 0);
        return standings;
    }

    /** Members are looked at by the page; who was merged counts for who they are, and who never came is in none. */
    @Test
    void segmentsAskForTheFifthsThatStrataTell() {
        Map<String, long[]> standings = standings(null);
        Map<String, List<SegmentId>> found = new HashMap<>();
        MemberStandings.Look look = side.bean(MemberStandings.class).look(LocalDate.of(2026, 9, 1));
        List<StoodMember> page = look.after(null, 7);
        while (!page.isEmpty()) {
            page.forEach(each -> found.put(each.member().value(), each.found()));
            page = look.after(page.getLast().key(), 7);
        }

        assertThat(found).hasSizeGreaterThan(150).allSatisfy((member, segments) -> {
            long[] standing = MemberHistory.MERGED.containsKey(member) ? null : standings.get(member);
            boolean isBest = standing != null && fifth(standings, standing, 0) >= 4
                    && fifth(standings, standing, 2) == 5;
            boolean isSeldom = standing != null && fifth(standings, standing, 1) <= 2;
            assertThat(segments.contains(new SegmentId("BEST"))).as(member).isEqualTo(isBest);
            assertThat(segments.contains(new SegmentId("SELDOM"))).as(member).isEqualTo(isSeldom);
        });
        assertThat(found.values().stream().filter(each -> each.contains(new SegmentId("BEST")))).hasSizeGreaterThan(10);
        assertThat(found.values().stream().filter(List::isEmpty)).hasSizeGreaterThan(10);
        assertThat(found.get("M3")).as("of several ids").isNotNull();
    }

    private static long fifth(Map<String, long[]> all, long[] one, int figure) {
        long below = all.values().stream().filter(each -> each[figure] < one[figure]).count();
        return 1 + 5 * below / all.size();
    }
}
