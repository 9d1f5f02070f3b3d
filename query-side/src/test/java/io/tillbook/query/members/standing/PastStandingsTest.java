package io.tillbook.query.members.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members as they were at positions, judged by views that knew no more at the time. */
class PastStandingsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-06-01T08:00:00+08:00");
    private static final List<MemberId> MEMBERS =
            IntStream.range(0, 12).mapToObj(number -> new MemberId("M" + number)).toList();

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder().at(BEGIN);
    private final Random random = new Random(11);

    /** What happens to some member at an hour. */
    private void happen(OffsetDateTime at) {
        MemberId member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        String account = "memberaccount-" + member.value();
        switch (random.nextInt(40)) {
            case 0 -> history.add("member-" + member.value(), new MemberErased(member, "asked for"));
            case 1 -> merge(member, MEMBERS.get(random.nextInt(MEMBERS.size())), at);
            case 2, 3, 4, 5, 6, 7, 8, 9, 10 -> history.add(account, assigned(member, at));
            case 11, 12 -> history.add("tierplan", new TiersDefined(1, new TierPlan(
                    List.of(new Tier("GOLD", Money.of(1 + random.nextInt(5_000)), null, null)), null, null, null, null,
                    ZONE), null));
            case 13, 14, 15, 16, 17, 18, 19, 20 ->
                history.add(account, new TierChanged(member, null, random.nextBoolean() ? "GOLD" : null,
                        at.toLocalDate().plusDays(random.nextInt(60)), null, TierCause.SET, at, null, null, null));
            default -> history.add(account,
                    new MemberSpent(member, new SaleId("T"), at.toLocalDate(), at, Money.of(1_000)));
        }
    }

    private SegmentsAssigned assigned(MemberId member, OffsetDateTime at) {
        List<SegmentId> vip = List.of(new SegmentId("vip"));
        return random.nextBoolean() ? new SegmentsAssigned(member, vip, vip, List.of(), at)
                : new SegmentsAssigned(member, List.of(), List.of(), vip, at);
    }

    /** Only into those who come later, so that nobody becomes themselves. */
    private void merge(MemberId one, MemberId other, OffsetDateTime at) {
        if (one.compareTo(other) < 0) {
            history.add("member-" + one.value(), new MemberMergedInto(one, other, at.toInstant()))
                    .add("member-" + other.value(), new MembersMerged(other, one, null));
        }
    }

    /** With room for three members, so that most are folded again; and asked once more from the end on. */
    @Test
    void tellsWhatWasKnownAtAPosition() {
        MEMBERS.subList(2, MEMBERS.size())
                .forEach(member -> history.add("member-" + member.value(), new MemberRegistered(member, null,
                        RegistrationChannel.IMPORT, null, random.nextBoolean())));
        for (int hour = 0; hour < 400; hour++) {
            happen(BEGIN.plusHours(hour));
        }
        List<RecordedEvent> events = history.events();
        try (TestEventStore store = new TestEventStore();
                FoldingSide side = new FoldingSide(TestDatabase.EMBEDDED.properties(directory))) {
            store.append(events);
            EventLog log = new EventLog(store, HistoryBuilder::nameOf);
            MemberStandings judge = side.bean(MemberStandings.class);
            PastStandings all = new PastStandings(log);
            PastStandings few = new PastStandings(log, 3);
            List<List<Optional<MemberFacts>>> told = new ArrayList<>();
            for (RecordedEvent event : events) {
                standings(side).absorb(List.of(event));
                ZonedDateTime at = moment(event.position());
                List<Optional<MemberFacts>> expected =
                        MEMBERS.stream().map(member -> judge.facts(member, at, at.toInstant())).toList();
                told.add(expected);
                assertThat(facts(all, event.position())).isEqualTo(expected);
                assertThat(facts(few, event.position())).isEqualTo(expected);
            }
            assertThat(told.stream().flatMap(List::stream).flatMap(Optional::stream).distinct().count())
                    .as("they differ")
                    .isGreaterThan(3);
            for (int position = events.size(); position > 0; position -= 17) {
                assertThat(facts(all, position)).isEqualTo(told.get(position - 1));
            }
        }
    }

    /** Others would refuse what happens here. */
    private static ViewGroup standings(FoldingSide side) {
        return side.groups()
                .stream()
                .filter(group -> group.name().equals(MemberStandings.GROUP))
                .findFirst()
                .orElseThrow();
    }

    private static List<Optional<MemberFacts>> facts(PastStandings past, long position) {
        ZonedDateTime at = moment(position);
        return MEMBERS.stream().map(member -> past.facts(member, at, at.toInstant(), position)).toList();
    }

    /** Sales come up to two days late. */
    private static ZonedDateTime moment(long position) {
        return BEGIN.plusHours(position - position % 48).atZoneSameInstant(ZONE);
    }

    @Test
    void tellsAllIdsOfAPerson() {
        MemberId lan = new MemberId("lan");
        MemberId wei = new MemberId("wei");
        MemberId chen = new MemberId("chen");
        merge(lan, wei, BEGIN);
        merge(chen, lan, BEGIN);
        try (TestEventStore store = new TestEventStore()) {
            store.append(history.events());
            PastStandings past = new PastStandings(new EventLog(store, HistoryBuilder::nameOf));
            assertThat(past.ids(lan, 0)).containsExactly(lan);
            assertThat(past.ids(lan, 2)).containsExactlyInAnyOrder(lan, wei);
            assertThat(past.ids(wei, 4)).containsExactlyInAnyOrder(lan, wei, chen);
            assertThat(past.ids(chen, 4)).containsExactlyInAnyOrder(lan, wei, chen);
        }
    }
}
