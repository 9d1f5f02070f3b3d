package io.tillbook.api.members.feedback;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;

/** Why commands about feedback are refused. */
public sealed interface FeedbackRejection extends Rejection {
    /** Nobody has recorded it. */
    record UnknownFeedback(FeedbackId feedback) implements FeedbackRejection {
        @Override
        public String detail() {
            return "Nobody has recorded feedback " + feedback.value() + ".";
        }
    }

    /** It was recorded before. */
    record FeedbackAlreadyRecorded(FeedbackId feedback) implements FeedbackRejection {
        @Override
        public String detail() {
            return "Feedback " + feedback.value() + " was recorded before.";
        }
    }

    /** It is closed. */
    record FeedbackIsClosed(FeedbackId feedback) implements FeedbackRejection {
        @Override
        public String detail() {
            return "Feedback " + feedback.value() + " is closed.";
        }
    }

    /** Its words were erased. */
    record FeedbackIsErased(FeedbackId feedback) implements FeedbackRejection {
        @Override
        public String detail() {
            return "The words of feedback " + feedback.value() + " were erased.";
        }
    }

    /** It is a member's, and goes with their data. */
    record FeedbackOfMember(FeedbackId feedback, MemberId member) implements FeedbackRejection {
        @Override
        public String detail() {
            return "Feedback " + feedback.value() + " is of member " + member.value()
                    + ": it is erased with the data of the member.";
        }
    }
}
