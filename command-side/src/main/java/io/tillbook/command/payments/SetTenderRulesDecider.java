package io.tillbook.command.payments;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.PaymentsRejection.RulesInPast;
import io.tillbook.api.payments.PaymentsRejection.TooManyRules;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Lays down how customers of a location can pay, from a moment on that is not over. */
final class SetTenderRulesDecider implements Decider<SetTenderRules> {
    @Override
    public Footprint footprint(SetTenderRules command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(TenderRuleBook.of(command.location()));
    }

    @Override
    public Decision decide(SetTenderRules command, Occurrence occurrence, States states) {
        OffsetDateTime now = PaymentChecks.received(occurrence);
        OffsetDateTime from = Objects.requireNonNullElse(command.from(), now);
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                () -> Rules.when(from.isBefore(now), () -> new RulesInPast(from, now)),
                () -> Rules.when(
                        states.of(TenderRuleBook.of(command.location()))
                                .toCome(now, from) >= TenderRuleBook.MOST_TO_COME,
                        () -> new TooManyRules(TenderRuleBook.MOST_TO_COME)))
                .orElseGet(() -> new Draft(states)
                        .add(TenderRuleBook.of(command.location()),
                                new TenderRulesSet(command.location(), command.rules(), from))
                        .accepted());
    }
}
