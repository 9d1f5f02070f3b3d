package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownRejection.ApproverIsProposer;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownOutsideBand;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PromotionLedger;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Approves a markdown: its promotion is published in the same append. It respects floor and cost as they are now, and
 * what wider price lists leave the store to decide by itself; whoever reaches the whole chain decides for the chain.
 */
final class ApproveMarkdownDecider implements Decider<ApproveMarkdown> {
    @Override
    public Footprint footprint(ApproveMarkdown command, States known) {
        Footprint footprint = PromotionLedger.writing(Footprint.none().writing(Markdown.at(command.markdown())),
                command.markdown().promotion());
        MarkdownProposed proposed = known.of(Markdown.at(command.markdown())).proposed();
        return proposed == null ? footprint
                : BatchToMarkDown.reading(footprint, proposed.location(), proposed.sku());
    }

    @Override
    public Extent extent(ApproveMarkdown command, States states) {
        return MarkdownRules.extent(states, command.markdown());
    }

    @Override
    public Decision decide(ApproveMarkdown command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(ApproveMarkdown command, Occurrence occurrence, Reach reach, States states) {
        return Rules
                .firstBroken(() -> MarkdownRules.unknown(states, command.markdown()),
                        () -> MarkdownRules.notOpen(states, command.markdown(), occurrence),
                        () -> proposer(command, occurrence, states))
                .orElseGet(() -> approved(command, occurrence, reach, states));
    }

    private static Decision approved(ApproveMarkdown command, Occurrence occurrence, Reach reach, States states) {
        MarkdownProposed proposed = proposed(command, states);
        BatchToMarkDown batch = new BatchToMarkDown(proposed.location(), proposed.sku(), proposed.batch(), states,
                occurrence.receivedAt());
        int share = Objects.requireNonNullElse(command.payBasisPoints(), proposed.payBasisPoints());
        return Rules
                .firstBroken(batch::nothingLeft, batch::withoutDaysLeft, batch::withoutPrice,
                        () -> batch.price().broken(proposed.location(), proposed.sku(), share),
                        () -> outsideBand(batch, share, reach),
                        () -> PromotionLedger.drafted(states, command.markdown().promotion()))
                .orElseGet(() -> published(proposed, occurrence, share, batch));
    }

    private static Decision published(MarkdownProposed proposed, Occurrence occurrence, int share,
            BatchToMarkDown batch) {
        EmployeeId approver = occurrence.employee();
        OffsetDateTime from = occurrence.receivedAt().atOffset(ZoneOffset.UTC);
        Draft draft = new Draft(batch.states()).add(Markdown.at(proposed.markdown()),
                new MarkdownApproved(proposed.markdown(), share, batch.price().unit(share),
                        proposed.markdown().promotion(), approver));
        PromotionLedger.publish(draft, MarkdownPromotion.of(proposed, share, from, approver));
        return draft.accepted();
    }

    private static MarkdownProposed proposed(ApproveMarkdown command, States states) {
        return Objects.requireNonNull(states.of(Markdown.at(command.markdown())).proposed());
    }

    private static Optional<ApproverIsProposer> proposer(ApproveMarkdown command, Occurrence occurrence,
            States states) {
        EmployeeId proposer = proposed(command, states).proposer();
        return proposer == null || !proposer.equals(occurrence.employee()) ? Optional.empty()
                : Optional.of(new ApproverIsProposer(command.markdown(), proposer));
    }

    private static Optional<MarkdownOutsideBand> outsideBand(BatchToMarkDown batch, int share, Reach reach) {
        LocationId location = batch.location();
        Money unit = batch.price().unit(share);
        return reach.covers(Extent.CHAIN) ? Optional.empty()
                : batch.leastOfStore()
                        .filter(least -> least.exceeds(unit))
                        .map(least -> new MarkdownOutsideBand(location, batch.sku(), unit, least));
    }
}
