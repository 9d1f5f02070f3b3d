package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownNotOpen;
import io.tillbook.api.pricing.markdown.MarkdownRejection.UnknownMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** The rules that all decisions on a markdown have to keep. */
final class MarkdownRules {
    private MarkdownRules() {}

    /** Where it is; nowhere where nobody has proposed it. */
    static Extent extent(States states, MarkdownId markdown) {
        MarkdownProposed proposed = states.of(Markdown.at(markdown)).proposed();
        return Extent.at(proposed == null ? null : proposed.location());
    }

    static Optional<UnknownMarkdown> unknown(States states, MarkdownId markdown) {
        return Rules.when(states.of(Markdown.at(markdown)).proposed() == null, () -> new UnknownMarkdown(markdown));
    }

    /** Rule: it waits for a decision. */
    static Optional<MarkdownNotOpen> notOpen(States states, MarkdownId markdown, Occurrence occurrence) {
        MarkdownState state = states.of(Markdown.at(markdown)).state(occurrence.receivedAt());
        return Rules.when(state != MarkdownState.PROPOSED, () -> new MarkdownNotOpen(markdown, state));
    }
}
