package io.tillbook.query.pricing.markdown;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownEvent.OfMarkdown;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Markdowns by their ids. */
final class MarkdownProjection implements Projection<MarkdownView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfMarkdown.class);
    }

    @Override
    public List<Step<MarkdownView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfMarkdown event
                ? List.of(new Step<>(event.markdown().value(), before -> after(before, event, recorded)))
                : List.of();
    }

    private static MarkdownView after(@Nullable MarkdownView before, OfMarkdown event, RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC);
        return switch (event) {
            case MarkdownProposed proposed -> MarkdownView.of(proposed, recorded.position(), at);
            case MarkdownApproved approved -> Objects.requireNonNull(before).approved(approved, at);
            case MarkdownRejected rejected -> Objects.requireNonNull(before).rejected(rejected, at);
        };
    }
}
