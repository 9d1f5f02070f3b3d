package io.tillbook.command.pricing.finding;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingRejection.PriceFindingKnown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Records a finding under an id that no other has. */
final class ReportPriceFindingDecider implements Decider<ReportPriceFinding> {
    @Override
    public Footprint footprint(ReportPriceFinding command, States known) {
        return Footprint.none().writing(Finding.at(command.finding()));
    }

    @Override
    public Decision decide(ReportPriceFinding command, Occurrence occurrence, States states) {
        return states.of(Finding.at(command.finding())) instanceof Finding.Unknown
                ? new Draft(states)
                        .add(Finding.at(command.finding()),
                                new PriceFindingReported(command.finding(), command.found()))
                        .accepted()
                : Decision.refused(new PriceFindingKnown(command.finding()));
    }
}
