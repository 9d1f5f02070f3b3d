package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.feedback.FeedbackId;
import java.util.List;

/** Which feedback members have given. */
public final class MemberFeedback {
    private final FeedbackViews views;

    MemberFeedback(FeedbackViews views) {
        this.views = views;
    }

    /** The feedback of a member, what was recorded last first, at most so much. */
    public List<FeedbackId> of(MemberId member, int most) {
        return views.newest(new FeedbackFilter(null, List.of(member), null, null), null, most)
                .stream()
                .map(found -> found.view().id())
                .toList();
    }
}
