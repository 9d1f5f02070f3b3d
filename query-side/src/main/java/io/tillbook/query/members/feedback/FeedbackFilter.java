package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.feedback.FeedbackState;
import org.jspecify.annotations.Nullable;

/** Which feedback is asked for; null leaves open which. */
record FeedbackFilter(@Nullable LocationId location, @Nullable MemberId member, @Nullable FeedbackState state,
        @Nullable Boolean poor) {}
