package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.BirthdayRejection.BirthdayAlreadyGreeted;
import io.tillbook.api.members.birthday.BirthdayRejection.BirthdayNotNow;
import io.tillbook.api.members.birthday.BirthdayRejection.NoBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Greets a member for a birthday, once a year: another birthday in the same year, as somebody has mended it, is none.
 */
final class GreetBirthdayDecider implements Decider<GreetBirthday> {
    @Override
    public Footprint footprint(GreetBirthday command, States known) {
        return Standings.writing(Footprint.none(), command.member(), known).reading(ChainBirthdays.STREAM);
    }

    @Override
    public Decision decide(GreetBirthday command, Occurrence occurrence, States states) {
        Optional<BirthdayPlan> plan = states.of(ChainBirthdays.STREAM);
        MemberId member = command.member();
        BirthdayWeeks weeks = command.weeks();
        return Rules
                .firstBroken(() -> Member.notActive(member, states),
                        () -> Rules.when(plan.isEmpty(), NoBirthdayGreetings::new),
                        () -> plan.flatMap(known -> notNow(command, occurrence, known)),
                        () -> Rules.when(Standings.of(states, member).birthdays().isGreeted(weeks.year()),
                                () -> new BirthdayAlreadyGreeted(member, weeks.year())))
                .orElseGet(() -> new Draft(states)
                        .add(MemberAccount.at(member),
                                new BirthdayGreeted(member, weeks, plan.map(BirthdayPlan::campaign).orElse(null)))
                        .accepted());
    }

    private static Optional<BirthdayNotNow> notNow(GreetBirthday command, Occurrence occurrence, BirthdayPlan plan) {
        LocalDate today = StandingDays.of(occurrence, plan.zone());
        BirthdayWeeks weeks = command.weeks();
        return Rules.when(!weeks.include(today),
                () -> new BirthdayNotNow(command.member(), weeks.from(), weeks.until(), today));
    }
}
