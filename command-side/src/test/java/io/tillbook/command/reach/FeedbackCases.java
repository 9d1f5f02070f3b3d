package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.EraseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackId;
import java.util.List;

/** Commands about feedback: where it was told. */
final class FeedbackCases {
    static final RecordFeedback RECORDED = record("F1");

    private FeedbackCases() {}

    private static RecordFeedback record(String id) {
        return new RecordFeedback(new FeedbackId(id), OTHER_STORE, null, null, 3, null, null);
    }

    static List<Case> all() {
        return List.of(new Case(record("F2"), Extent.at(OTHER_STORE)),
                new Case(new AnswerFeedback(RECORDED.feedback(), new Personal("thanks"),
                        new Sealed(Subject.ofFeedback("F1"), "dGhhbmtz")), Extent.at(OTHER_STORE)),
                new Case(new CloseFeedback(RECORDED.feedback()), Extent.at(OTHER_STORE)),
                new Case(new EraseFeedback(RECORDED.feedback(), "asked for it"), Extent.at(OTHER_STORE)));
    }
}
