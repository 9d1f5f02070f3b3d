package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.feedback.FeedbackState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which feedback is asked for, of one of some members; null, and no members, leave open which. */
record FeedbackFilter(@Nullable LocationId location, List<MemberId> members, @Nullable FeedbackState state,
        @Nullable Boolean poor) {
    /** Takes a copy. */
    FeedbackFilter {
        members = List.copyOf(members);
    }
}
