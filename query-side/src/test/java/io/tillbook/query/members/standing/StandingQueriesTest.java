package io.tillbook.query.members.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Lan was merged into Wei, Chen is erased, and Zhou is Gold as Wei is. */
@ExtendWith(ForeignDatabases.class)
class StandingQueriesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final SegmentId TEA = new SegmentId("TEA");

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private void member(String... ids) {
        for (String id : ids) {
            history.add("member-" + id, new MemberRegistered(new MemberId(id), new LocationId("S1"),
                    RegistrationChannel.STORE, null, null));
        }
    }

    private void changed(String id, @Nullable String before, @Nullable String tier, TierCause cause) {
        history.add("memberaccount-" + id, new TierChanged(new MemberId(id), before, tier,
                tier == null ? null : LocalDate.of(2027, 6, 30), null, cause, NOON, null, null, null));
    }

    private QuerySide side() {
        happened();
        return QuerySide.of(history.events(), TestDatabase.judged().properties(directory));
    }

    private void happened() {
        history.add("tierplan", new TiersDefined(1, new TierPlan(List.of(
                new Tier("SILVER", Money.of(2_000), null, null), new Tier("GOLD", Money.of(10_000), null, null)), null,
                null, null, null, ZoneId.of("Asia/Shanghai")), null));
        member("lan", "wei", "chen", "zhou");
        changed("lan", null, "SILVER", TierCause.SPENT);
        changed("lan", "SILVER", "GOLD", TierCause.SPENT);
        changed("wei", null, "SILVER", TierCause.SPENT);
        history.add("member-lan", new MemberMergedInto(new MemberId("lan"), new MemberId("wei"), Instant.EPOCH));
        changed("wei", "SILVER", "GOLD", TierCause.MERGED);
        changed("lan", "GOLD", null, TierCause.MERGED);
        changed("chen", null, "GOLD", TierCause.SPENT);
        history.add("member-chen", new MemberErased(new MemberId("chen"), "asked for it"));
        changed("zhou", null, "GOLD", TierCause.SPENT);
    }

    @Test
    void membersOfATierAreThoseThatThereAre() {
        try (QuerySide side = side()) {
            assertThat(side.queries()
                    .document("{ tiers { tiers { name members } } }")
                    .execute()
                    .path("tiers.tiers[*].members")
                    .entityList(Integer.class)
                    .get()).containsExactly(0, 2);
        }
    }

    @Test
    void changesOfWhomAMemberWasMergedIntoAreToldBesideTheirOwn() {
        try (QuerySide side = side()) {
            assertThat(history(side, "lan")).containsExactly("lan none", "wei GOLD", "wei SILVER", "lan GOLD",
                    "lan SILVER");
            assertThat(history(side, "wei")).containsExactly("wei GOLD", "wei SILVER");
            assertThat(history(side, "nobody")).isEmpty();
        }
    }

    @Test
    void aGraceIsToldWithWhatIsMissing() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
        String until = today.plusDays(9).toString();
        happened();
        history.add("memberaccount-zhou", new TierChanged(new MemberId("zhou"), "GOLD", "GOLD", today.plusDays(9),
                today.minusDays(1), TierCause.REVIEWED, NOON, null, null, null));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory))) {
            assertThat(grace(side, "member(id: \"zhou\") { standing { tier until graceUntil keepMissingMinor } }",
                    "member.standing"))
                    .isEqualTo(
                            Map.of("tier", "GOLD", "until", until, "graceUntil", until, "keepMissingMinor", 10_000L));
            assertThat(grace(side, "tierHistory(member: \"zhou\", first: 1) { edges { node { until graceUntil } } }",
                    "tierHistory.edges[0].node")).isEqualTo(Map.of("until", until, "graceUntil", until));
            assertThat(grace(side, "member(id: \"wei\") { standing { graceUntil keepMissingMinor } }",
                    "member.standing").values()).containsOnlyNulls();
        }
    }

    private static Map<?, ?> grace(QuerySide side, String fields, String path) {
        return side.queries().document("{ " + fields + " }").execute().path(path).entity(Map.class).get();
    }

    @Test
    void somebodyIsInASegmentUntilNobodyIs() {
        member("lan");
        history.add("memberaccount-lan",
                new SegmentsAssigned(new MemberId("lan"), List.of(TEA), List.of(TEA), List.of(), NOON));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory))) {
            assertThat(side.bean(MemberStandings.class).isAnybodyInSegment()).isTrue();
        }
        history.add("memberaccount-lan",
                new SegmentsAssigned(new MemberId("lan"), List.of(), List.of(), List.of(TEA), NOON));
        try (QuerySide side =
                QuerySide.of(history.events(), TestDatabase.judged().properties(directory.resolve("left")))) {
            assertThat(side.bean(MemberStandings.class).isAnybodyInSegment()).isFalse();
        }
    }

    @Test
    void membersAreListedByTierSegmentAndTag() {
        happened();
        history.add("memberaccount-zhou",
                new SegmentsAssigned(new MemberId("zhou"), List.of(TEA), List.of(TEA), List.of(), NOON));
        history.add("memberaccount-wei",
                new SegmentsAssigned(new MemberId("wei"), List.of(TEA), List.of(TEA), List.of(), NOON));
        history.add("memberprofile-zhou", new MemberTagged(new MemberId("zhou"), List.of("regular"), List.of()));
        history.add("memberprofile-chen", new MemberTagged(new MemberId("chen"), List.of("regular"), List.of()));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory))) {
            assertThat(listed(side, "tier: \"GOLD\"")).containsExactly("wei", "zhou");
            assertThat(listed(side, "tier: \"SILVER\"")).isEmpty();
            assertThat(listed(side, "segment: \"TEA\"")).containsExactly("wei", "zhou");
            assertThat(listed(side, "segment: \"TEA\", tier: \"GOLD\", tag: \"regular\"")).containsExactly("zhou");
            assertThat(listed(side, "tier: \"GOLD\", tag: \"regular\"")).containsExactly("zhou");
            assertThat(listed(side, "segment: \"OTHER\"")).isEmpty();
            assertThat(listed(side, "tier: \"GOLD\", first: 1")).containsExactly("wei");
            String next = side.queries()
                    .document("{ members(tier: \"GOLD\", first: 1) { pageInfo { endCursor } } }")
                    .execute()
                    .path("members.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            assertThat(listed(side, "tier: \"GOLD\", first: 1, after: \"" + next + "\"")).containsExactly("zhou");
            assertThat(listed(side, "birthdayOn: \"2027-02-28\"")).as("nobody opens what is sealed here").isEmpty();
        }
    }

    private static List<String> listed(QuerySide side, String arguments) {
        return side.queries()
                .document("{ members(" + arguments + ") { edges { node { id } } } }")
                .execute()
                .path("members.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private static List<String> history(QuerySide side, String member) {
        List<String> found = side.queries()
                .document("{ tierHistory(member: \"" + member + "\") { edges { node { member tier } } } }")
                .execute()
                .path("tierHistory.edges[*].node")
                .entityList(Change.class)
                .get()
                .stream()
                .map(each -> each.member() + " " + (each.tier() == null ? "none" : each.tier()))
                .toList();
        return found;
    }

    /** A change as it is told. */
    record Change(String member, @Nullable String tier) {}
}
