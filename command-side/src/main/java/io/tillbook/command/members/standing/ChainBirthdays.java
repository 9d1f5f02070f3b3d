package io.tillbook.command.members.standing;

import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreetingsSet;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** How the chain celebrates birthdays. */
final class ChainBirthdays {
    /** The stream; there is one. */
    static final StreamRef<Optional<BirthdayPlan>> STREAM =
            StreamType.<Optional<BirthdayPlan>>of("birthdayplan", Optional.empty())
                    .on(BirthdayGreetingsSet.class, (_, set) -> Optional.ofNullable(set.plan()))
                    .at();

    private ChainBirthdays() {}
}
