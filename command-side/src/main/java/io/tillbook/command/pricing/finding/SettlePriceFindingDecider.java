package io.tillbook.command.pricing.finding;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.finding.FindingSettlement;
import io.tillbook.api.pricing.finding.PriceFindingCommand.SettlePriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingRejection.PriceFindingAlreadySettled;
import io.tillbook.api.pricing.finding.PriceFindingRejection.UnknownPriceFinding;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Says what became of a finding. */
final class SettlePriceFindingDecider implements Decider<SettlePriceFinding> {
    @Override
    public Footprint footprint(SettlePriceFinding command, States known) {
        return Footprint.none().writing(Finding.at(command.finding()));
    }

    @Override
    public Extent extent(SettlePriceFinding command, States states) {
        return Finding.extent(states.of(Finding.at(command.finding())));
    }

    @Override
    public Decision decide(SettlePriceFinding command, Occurrence occurrence, States states) {
        return switch (states.of(Finding.at(command.finding()))) {
            case Finding.Unknown _ -> Decision.refused(new UnknownPriceFinding(command.finding()));
            case Finding.Settled(LocationId _, FindingSettlement before) ->
                Decision.refused(new PriceFindingAlreadySettled(command.finding(), before));
            case Finding.Open(LocationId location) -> new Draft(states)
                    .add(Finding.at(command.finding()), new PriceFindingSettled(command.finding(), location,
                            command.settlement(), command.reason()))
                    .accepted();
        };
    }
}
