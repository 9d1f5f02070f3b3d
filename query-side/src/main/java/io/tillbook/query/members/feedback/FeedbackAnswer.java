package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sealed;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer to feedback.
 *
 * @param answeredAt when
 * @param by who, such as {@code employee:wang}
 * @param text in which words
 */
record FeedbackAnswer(OffsetDateTime answeredAt, @Nullable String by, Sealed text) {
    static FeedbackAnswer of(RecordedEvent recorded, Sealed text) {
        Principal actor = recorded.occurrence().actor();
        return new FeedbackAnswer(recorded.occurrence().occurredAt(), actor == null ? null : actor.value(), text);
    }
}
