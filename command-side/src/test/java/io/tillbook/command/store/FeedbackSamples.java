package io.tillbook.command.store;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.sales.SaleId;
import java.util.List;

/** What is stored of feedback. */
final class FeedbackSamples {
    private static final FeedbackId FEEDBACK = new FeedbackId("F-1");
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final Sealed WORDS = new Sealed(Subject.of(MEMBER), "d29yZHM");

    private FeedbackSamples() {}

    static List<Object> all() {
        return List.of(
                new FeedbackRecorded(FEEDBACK, new LocationId("S-1"), MEMBER, new SaleId("SALE-1"), 2, WORDS),
                new FeedbackAnswered(FEEDBACK, WORDS),
                new FeedbackClosed(FEEDBACK),
                new FeedbackErased(FEEDBACK, "asked for it"));
    }

    /** Of nobody known, without words. */
    static List<Object> bare() {
        return List.of(new FeedbackRecorded(FEEDBACK, new LocationId("S-1"), null, null, 5, null));
    }
}
