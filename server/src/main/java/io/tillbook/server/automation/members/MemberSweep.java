package io.tillbook.server.automation.members;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.Birthday;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.members.standing.MemberStandings.StoodMember;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.server.automation.Failures;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands.Sending;
import io.tillbook.server.commands.Commands.Sent;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all members when a day has begun, at the start, and when segments or greetings were set: whoever is in other
 * segments than was recorded is assigned to them, and whoever has a birthday is greeted. It reads a page of members at
 * a time and sends some commands at once. A command happens as its day begins, and its id follows from all that it says
 * and from the day: sent again on that day it changes nothing, and what was refused is tried again the next day.
 */
final class MemberSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MemberSweep.class);
    static final int PAGE = 500;
    /** So many commands wait for the disk together. */
    private static final int AT_ONCE = 100;
    /** What has failed is not worth a look at a million members every few seconds. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);
    private static final String ASSIGN = "members.AssignSegments";
    private static final String GREET = "members.GreetBirthday";

    private final Standings standings;
    private final Unsealing personal;
    private final Commands commands;
    private Instant pausedUntil = Instant.MIN;
    private @Nullable Segmenting segmented;
    private @Nullable Greeting greeted;

    /** Where members are found, as far as the views know. */
    interface Standings {
        /** The time zone of the chain. */
        ZoneId zone();

        /** The segments of the chain. */
        Segments segments();

        /** How birthdays are celebrated; empty where they are not. */
        Optional<BirthdayPlan> birthdays();

        /** Whether it is recorded of any member that they are in a segment. */
        boolean isAnybodyInSegment();

        /** Begins a look at all members as they are on a day. */
        MemberStandings.Look look(LocalDate today);
    }

    private record Segmenting(LocalDate day, Segments segments) {}

    private record Greeting(LocalDate day, BirthdayPlan plan) {}

    MemberSweep(Standings standings, Unsealing personal, Commands commands) {
        this.standings = standings;
        this.personal = personal;
        this.commands = commands;
    }

    /**
     * Looks at members where that is due.
     *
     * @throws RuntimeException when a command could not be sent, after all others were; all of it is due still then,
     *     after a pause
     */
    void run(Instant now) {
        if (now.isBefore(pausedUntil)) {
            return;
        }
        pausedUntil = now.plus(PAUSE_AFTER_FAILURE);
        Failures failures = new Failures();
        failures.of(() -> segment(now));
        failures.of(() -> standings.birthdays().ifPresent(plan -> celebrate(plan, now)));
        failures.rethrow();
        pausedUntil = Instant.MIN;
    }

    private void segment(Instant now) {
        ZoneId zone = standings.zone();
        Segmenting due = new Segmenting(LocalDate.ofInstant(now, zone), standings.segments());
        if (due.equals(segmented)) {
            return;
        }
        // Members may be in segments that have ended while this process did not run.
        if (!due.segments().all().isEmpty() || standings.isAnybodyInSegment()) {
            each(due.day(), member -> assigning(member, due.day(), zone));
        }
        segmented = due;
    }

    private void celebrate(BirthdayPlan plan, Instant now) {
        Greeting due = new Greeting(LocalDate.ofInstant(now, plan.zone()), plan);
        if (!due.equals(greeted)) {
            each(due.day(), member -> greeting(member, due));
            greeted = due;
        }
    }

    private void each(LocalDate today, Function<StoodMember, Optional<Sending>> due) {
        Failures failures = new Failures();
        MemberStandings.Look look = standings.look(today);
        List<StoodMember> page;
        String after = null;
        do {
            page = look.after(after, PAGE);
            List<Sending> all = new ArrayList<>();
            page.forEach(member -> failures.of(() -> due.apply(member).ifPresent(all::add)));
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                send(all.subList(from, Math.min(from + AT_ONCE, all.size())), failures);
            }
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == PAGE);
        failures.rethrow();
    }

    private Optional<Sending> assigning(StoodMember member, LocalDate day, ZoneId zone) {
        if (!member.isInOthers()) {
            return Optional.empty();
        }
        String segments = member.found().stream().map(SegmentId::value).collect(Collectors.joining("/"));
        return Optional.of(sending(DerivedCommandId.of(ASSIGN, member.member().value(),
                Long.toString(member.position()), day.toString(), segments),
                new AssignSegments(member.member(), member.found()), day, zone));
    }

    private Optional<Sending> greeting(StoodMember member, Greeting due) {
        Sealed birthday = member.birthday();
        return birthday == null ? Optional.empty()
                : personal.open(birthday)
                        .flatMap(text -> due.plan().celebrating(Birthday.read(text).day(), due.day()))
                        .filter(weeks -> !member.isGreeted(weeks.year()))
                        .map(weeks -> sending(id(member.member(), weeks, due.day()),
                                new GreetBirthday(member.member(), weeks), due.day(), due.plan().zone()));
    }

    private static CommandId id(MemberId member, BirthdayWeeks weeks, LocalDate day) {
        return DerivedCommandId.of(GREET, member.value(), Integer.toString(weeks.year()), weeks.from().toString(),
                weeks.until().toString(), day.toString());
    }

    private static Sending sending(CommandId id, Command command, LocalDate day, ZoneId zone) {
        return new Sending(id, command, Cause.at(day.atStartOfDay(zone).toOffsetDateTime()));
    }

    private void send(List<Sending> some, Failures failures) {
        List<Sent> sent = commands.sendAll(some);
        for (int place = 0; place < sent.size(); place++) {
            CommandId id = some.get(place).id();
            switch (sent.get(place)) {
                // Where it was refused, something has happened to the member that the views did not know yet.
                case Sent.Decided decided -> LOG.debug("{} was decided: {}", id, decided.outcome());
                // The day began at another moment when it was sent first: the time zone was changed since.
                case Sent.IdReused _ -> LOG.debug("{} is done already.", id);
                case Sent.Failed failed -> failures.of(() -> {
                    throw failed.failure();
                });
            }
        }
    }
}
