package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardRejection.RulesInPast;
import io.tillbook.api.giftcards.GiftCardRejection.TooManyRules;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Lays down rules for all cards from a moment on that is not over. */
final class SetGiftCardRulesDecider implements Decider<SetGiftCardRules> {
    @Override
    public Footprint footprint(SetGiftCardRules command, States known) {
        return Footprint.none().writing(CardRules.STREAM);
    }

    @Override
    public Decision decide(SetGiftCardRules command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        OffsetDateTime from = Objects.requireNonNullElse(command.from(), now);
        return Rules.firstBroken(() -> Rules.when(from.isBefore(now), () -> new RulesInPast(from, now)),
                () -> Rules.when(states.of(CardRules.STREAM).toCome(now, from) >= CardRules.MOST_TO_COME,
                        () -> new TooManyRules(CardRules.MOST_TO_COME)))
                .orElseGet(() -> new Draft(states)
                        .add(CardRules.STREAM, new GiftCardRulesSet(command.rules(), command.source(), from))
                        .accepted());
    }
}
