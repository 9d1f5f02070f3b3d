package io.tillbook.server.automation.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.members.birthday.Celebrated;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRule;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.query.members.standing.MemberStandings.StoodMember;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members whom a test makes up, looked at by a clock that it holds in its hands. */
class MemberSweepTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2027-06-16T04:00:00Z");
    private static final SegmentId TEA = new SegmentId("TEA");
    private static final Segments SEGMENTS = Segments.NONE.after(new SegmentDefined(TEA, "Tea",
            new SegmentRule(null, null, null, 1, null, null, null, null, null, null, null, null)));
    private static final BirthdayWeeks WEEK =
            new BirthdayWeeks(2027, LocalDate.of(2027, 6, 14), LocalDate.of(2027, 6, 20));

    private final Made chain = new Made();
    private final Sent sent = new Sent();
    private final MemberSweep sweep =
            new MemberSweep(chain, sealed -> Optional.of(sealed.cipher()).filter(text -> !text.isEmpty()), sent);

    @Test
    void whoIsInOtherSegmentsIsAssignedToThemOnceADayAndAfterEachDefinition() {
        chain.segments = SEGMENTS;
        chain.members = List.of(member("in", List.of(TEA), List.of(TEA), null), member("new", List.of(),
                List.of(TEA), null));

        sweep.run(NOON);
        assertThat(sent.commands).containsExactly(new AssignSegments(new MemberId("new"), List.of(TEA)));
        sweep.run(NOON.plusSeconds(60));
        assertThat(chain.looks).isEqualTo(1);
        sweep.run(Instant.parse("2027-06-16T16:00:00Z"));
        assertThat(chain.looks).as("after midnight in Shanghai").isEqualTo(2);
        chain.segments = Segments.NONE;
        sweep.run(Instant.parse("2027-06-16T16:00:01Z"));
        assertThat(chain.looks).as("after the last segment has ended").isEqualTo(3);
        assertThat(sent.ids).as("the views do not know it yet: it is sent once a day").hasSize(2);
    }

    @Test
    void whoIsInASegmentThatHasEndedLeavesItAtTheNextStart() {
        chain.members = List.of(member("in", List.of(TEA), List.of(), null));
        sweep.run(NOON);
        assertThat(sent.commands).containsExactly(new AssignSegments(new MemberId("in"), List.of()));
    }

    @Test
    void whatWasRefusedIsSentAgainOnTheNextDayAndNotBefore() {
        chain.birthdays = new BirthdayPlan(0, 0, null, null, ZONE);
        chain.members = List.of(member("now", List.of(), List.of(), "--06-16"));
        sweep.run(NOON);
        new MemberSweep(chain, sealed -> Optional.of(sealed.cipher()), sent).run(NOON.plusSeconds(3));
        assertThat(sent.ids).as("by the next process on the same day").hasSize(1);
        assertThat(sent.causes).as("the same fingerprint")
                .hasSize(1)
                .contains(Cause.at(OffsetDateTime.parse("2027-06-16T00:00:00+08:00")));
        sweep.run(NOON.plus(Duration.ofDays(1)));
        assertThat(sent.ids).hasSize(2);
    }

    @Test
    void whatHadItsIdBeforeIsDoneAndNobodyIsLookedAtAgain() {
        chain.segments = SEGMENTS;
        chain.members = List.of(member("one", List.of(), List.of(TEA), null));
        sweep.run(NOON);
        sent.reused = true;
        MemberSweep next = new MemberSweep(chain, _ -> Optional.empty(), sent);
        next.run(NOON);
        next.run(NOON.plusSeconds(3));
        assertThat(chain.looks).isEqualTo(2);
    }

    @Test
    void membersAreGreetedWhateverBecameOfSegments() {
        chain.segments = SEGMENTS;
        chain.birthdays = new BirthdayPlan(0, 0, null, null, ZONE);
        chain.members = List.of(member("bad", List.of(), List.of(TEA), "--06-16"));
        sent.failing = new MemberId("bad");
        assertThatThrownBy(() -> sweep.run(NOON)).isInstanceOf(IllegalStateException.class);
        assertThat(sent.commands).containsExactly(new GreetBirthday(new MemberId("bad"), WEEK));
    }

    @Test
    void nobodyIsLookedAtBeforeSomethingIsSet() {
        chain.members = List.of(member("one", List.of(), List.of(), "--06-16"));
        sweep.run(NOON);
        assertThat(chain.looks).isZero();
    }

    @Test
    void whoHasABirthdayIsGreetedOnceAYear() {
        chain.birthdays = new BirthdayPlan(0, 0, null, null, ZONE);
        chain.members = List.of(member("now", List.of(), List.of(), "--06-16"),
                member("later", List.of(), List.of(), "1990-06-21"),
                member("greeted", List.of(), List.of(), "--06-17", WEEK), member("unknown", List.of(), List.of(), null),
                member("erased", List.of(), List.of(), ""));
        sweep.run(NOON);
        assertThat(sent.commands).containsExactly(new GreetBirthday(new MemberId("now"), WEEK));
    }

    @Test
    void allPagesAreLookedAt() {
        chain.segments = SEGMENTS;
        List<StoodMember> many = new ArrayList<>();
        for (int number = 0; number < 2 * MemberSweep.PAGE; number++) {
            many.add(member("m-%05d".formatted(number), List.of(), List.of(TEA), null));
        }
        chain.members = many;
        sweep.run(NOON);
        assertThat(sent.commands).hasSize(2 * MemberSweep.PAGE);
    }

    @Test
    void whatFailsIsDueStillAndKeepsNobodyElseBack() {
        chain.segments = SEGMENTS;
        chain.members = List.of(member("bad", List.of(), List.of(TEA), null), member("good", List.of(), List.of(TEA),
                null));
        sent.failing = new MemberId("bad");
        assertThatThrownBy(() -> sweep.run(NOON)).isInstanceOf(IllegalStateException.class);
        assertThat(sent.commands).containsExactly(new AssignSegments(new MemberId("good"), List.of(TEA)));
        sent.failing = null;
        sweep.run(NOON.plus(MemberSweep.PAUSE_AFTER_FAILURE).minusSeconds(1));
        assertThat(chain.looks).as("not every three seconds").isOne();
        sweep.run(NOON.plus(MemberSweep.PAUSE_AFTER_FAILURE));
        assertThat(sent.ids).hasSize(2);
    }

    private static StoodMember member(String id, List<SegmentId> recorded, List<SegmentId> found,
            @Nullable String birthday, BirthdayWeeks... greeted) {
        MemberId member = new MemberId(id);
        return new StoodMember(id, 7, member, recorded, found,
                birthday == null ? null : new Sealed(Subject.of(member), birthday), new Celebrated(List.of(greeted)));
    }

    private static final class Made implements MemberSweep.Standings {
        private Segments segments = Segments.NONE;
        private @Nullable BirthdayPlan birthdays;
        private List<StoodMember> members = List.of();
        private int looks;

        @Override
        public ZoneId zone() {
            return ZONE;
        }

        @Override
        public Segments segments() {
            return segments;
        }

        @Override
        public Optional<BirthdayPlan> birthdays() {
            return Optional.ofNullable(birthdays);
        }

        @Override
        public boolean isAnybodyInSegment() {
            return members.stream().anyMatch(each -> !each.recorded().isEmpty());
        }

        @Override
        public MemberStandings.Look look(LocalDate today) {
            looks++;
            return (after, limit) -> members.stream()
                    .filter(each -> after == null || each.key().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static final class Sent implements Commands {
        private final List<Command> commands = new ArrayList<>();
        private final Map<CommandId, Command> ids = new TreeMap<>((one, other) -> one.toString()
                .compareTo(other.toString()));
        private final Set<Cause> causes = new HashSet<>();
        private @Nullable MemberId failing;
        private boolean reused;

        @Override
        public CommandOutcome send(CommandId id, Command command, Cause cause) {
            if (command instanceof AssignSegments assign && assign.member().equals(failing)) {
                throw new IllegalStateException("cannot be stored");
            }
            if (reused) {
                throw new CommandIdReused(id, List.of("/occurredAt"));
            }
            causes.add(cause);
            commands.add(command);
            ids.put(id, command);
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }
    }
}
