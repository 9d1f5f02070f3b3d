package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.birthday.BirthdayCommand.SetBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreetingsSet;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Sets how birthdays are celebrated. What is as before changes nothing. */
final class SetBirthdayGreetingsDecider implements Decider<SetBirthdayGreetings> {
    @Override
    public Footprint footprint(SetBirthdayGreetings command, States known) {
        return Footprint.none().writing(ChainBirthdays.STREAM);
    }

    @Override
    public Decision decide(SetBirthdayGreetings command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        return states.of(ChainBirthdays.STREAM).equals(Optional.ofNullable(command.plan())) ? draft.accepted()
                : draft.add(ChainBirthdays.STREAM, new BirthdayGreetingsSet(command.plan(), command.reason()))
                        .accepted();
    }
}
