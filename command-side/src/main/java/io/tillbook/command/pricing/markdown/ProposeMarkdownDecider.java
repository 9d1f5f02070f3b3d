package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownPrice;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownAlreadyProposed;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NoMarkdownSuggested;
import io.tillbook.api.pricing.markdown.MarkdownStep;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/**
 * Proposes a markdown, once for each batch and step. What is suggested is raised to the floor, and to the cost unless
 * the steps allow less; what somebody names is not.
 */
final class ProposeMarkdownDecider implements Decider<ProposeMarkdown> {
    @Override
    public Footprint footprint(ProposeMarkdown command, States known) {
        return BatchToMarkDown.reading(Footprint.none().writing(Markdown.at(command.markdown())), command.location(),
                command.sku());
    }

    @Override
    public Decision decide(ProposeMarkdown command, Occurrence occurrence, States states) {
        BatchToMarkDown batch = new BatchToMarkDown(command.location(), command.sku(), command.batch(), states,
                occurrence.receivedAt());
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Catalog.unknownProduct(states, command.sku(), Quantity.ZERO),
                        () -> alreadyProposed(command, occurrence, states), batch::nothingLeft,
                        batch::withoutDaysLeft, () -> batch.notNear(command.daysLeftAtMost()), batch::withoutPrice,
                        () -> notSuggested(command, batch), () -> tooLow(command, batch))
                .orElseGet(() -> new Draft(states)
                        .add(Markdown.at(command.markdown()), proposed(command, occurrence, batch))
                        .accepted());
    }

    private static Optional<MarkdownAlreadyProposed> alreadyProposed(ProposeMarkdown command, Occurrence occurrence,
            States states) {
        Markdown before = states.of(Markdown.at(command.markdown()));
        return Rules.when(before.proposed() != null,
                () -> new MarkdownAlreadyProposed(command.markdown(), before.state(occurrence.receivedAt())));
    }

    private static Optional<NoMarkdownSuggested> notSuggested(ProposeMarkdown command, BatchToMarkDown batch) {
        return Rules.when(command.payBasisPoints() == null && step(command, batch).isEmpty(),
                () -> new NoMarkdownSuggested(command.sku(), command.daysLeftAtMost()));
    }

    private static Optional<? extends Rejection> tooLow(ProposeMarkdown command, BatchToMarkDown batch) {
        int share = share(command, batch);
        // What is raised to the whole price has no room for anything below it: by the share asked for it is told why.
        return batch.price()
                .broken(command.location(), command.sku(), share < Benefit.WHOLE_BP ? share : asked(command, batch));
    }

    private static MarkdownProposed proposed(ProposeMarkdown command, Occurrence occurrence, BatchToMarkDown batch) {
        MarkdownPrice price = batch.price();
        return new MarkdownProposed(command.markdown(), command.location(), command.sku(), command.batch(),
                command.daysLeftAtMost(), batch.daysLeft().orElseThrow(), batch.lastDay(), batch.until(),
                batch.quantity(), batch.unitCost(), price.regular(), share(command, batch), occurrence.employee());
    }

    private static int share(ProposeMarkdown command, BatchToMarkDown batch) {
        return command.payBasisPoints() == null ? batch.price().raised(asked(command, batch))
                : command.payBasisPoints();
    }

    private static int asked(ProposeMarkdown command, BatchToMarkDown batch) {
        return command.payBasisPoints() == null ? step(command, batch).orElseThrow().payBasisPoints()
                : command.payBasisPoints();
    }

    private static Optional<MarkdownStep> step(ProposeMarkdown command, BatchToMarkDown batch) {
        return batch.steps().of(command.daysLeftAtMost());
    }
}
