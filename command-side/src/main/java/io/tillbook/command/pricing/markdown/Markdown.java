package io.tillbook.command.pricing.markdown;

import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownEvent.OfMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a markdown.
 *
 * @param proposed how it was proposed; null where nobody has
 * @param decided how it was decided, PROPOSED as long as it is not
 */
record Markdown(@Nullable MarkdownProposed proposed, MarkdownState decided) {
    private static final StreamType<Markdown> STREAM =
            StreamType.of("markdown", new Markdown(null, MarkdownState.PROPOSED))
                    .on(OfMarkdown.class, Markdown::evolve);

    static StreamRef<Markdown> at(MarkdownId markdown) {
        return STREAM.at(markdown);
    }

    /** How far it is at a moment. */
    MarkdownState state(Instant now) {
        boolean isOver = proposed != null && !proposed.until().toInstant().isAfter(now);
        return isOver && decided != MarkdownState.REJECTED ? MarkdownState.OVER : decided;
    }

    private static Markdown evolve(Markdown markdown, OfMarkdown event) {
        return switch (event) {
            case MarkdownProposed proposed -> new Markdown(proposed, MarkdownState.PROPOSED);
            case MarkdownApproved _ -> new Markdown(markdown.proposed, MarkdownState.APPROVED);
            case MarkdownRejected _ -> new Markdown(markdown.proposed, MarkdownState.REJECTED);
        };
    }
}
