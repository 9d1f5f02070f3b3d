package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Rejects a markdown that waits for a decision. */
final class RejectMarkdownDecider implements Decider<RejectMarkdown> {
    @Override
    public Footprint footprint(RejectMarkdown command, States known) {
        return Footprint.none().writing(Markdown.at(command.markdown()));
    }

    @Override
    public Extent extent(RejectMarkdown command, States states) {
        return MarkdownRules.extent(states, command.markdown());
    }

    @Override
    public Decision decide(RejectMarkdown command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> MarkdownRules.unknown(states, command.markdown()),
                        () -> MarkdownRules.notOpen(states, command.markdown(), occurrence))
                .orElseGet(() -> new Draft(states)
                        .add(Markdown.at(command.markdown()), new MarkdownRejected(command.markdown(),
                                command.reason(), occurrence.employee()))
                        .accepted());
    }
}
