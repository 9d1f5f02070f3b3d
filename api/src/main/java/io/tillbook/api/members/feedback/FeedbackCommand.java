package io.tillbook.api.members.feedback;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.ErasesSubject;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.sales.SaleId;
import org.jspecify.annotations.Nullable;

/** What can be asked of feedback of customers. */
public sealed interface FeedbackCommand extends Command {
    /** The worst rating. */
    int WORST = 1;
    /** The best rating. */
    int BEST = 5;
    /** Up to this rating somebody should see to it. */
    int POOR = 2;

    /** Which feedback. */
    FeedbackId feedback();

    /** A command with words, which the server seals. */
    sealed interface WithText extends FeedbackCommand {
        /** What is said. */
        @Nullable
        Personal text();

        /** The same, sealed; null where nothing is said. */
        WithText sealed(@Nullable Sealed kept);
    }

    /**
     * A customer has told something.
     *
     * @param feedback id of the feedback
     * @param location of which store
     * @param member who; missing where nobody knows
     * @param sale of which purchase
     * @param rating from {@value #WORST} to {@value #BEST}, the best
     * @param text in which words
     * @param sealedText the same, sealed under the key of the member, else of the feedback
     */
    record RecordFeedback(FeedbackId feedback, LocationId location, @Nullable MemberId member, @Nullable SaleId sale,
            @AtLeast(WORST) @AtMost(BEST) Integer rating, @Nullable Personal text,
            @FromServer @Nullable Sealed sealedText) implements WithText {
        private static final Bounds BOUNDS = Bounds.of(RecordFeedback.class);

        /** Checks the fields. */
        public RecordFeedback {
            Require.present("feedback", feedback);
            Require.present("location", location);
            BOUNDS.check("rating", Require.present("rating", rating));
        }

        @Override
        public RecordFeedback sealed(@Nullable Sealed kept) {
            return new RecordFeedback(feedback, location, member, sale, rating, text, kept);
        }
    }

    /**
     * Somebody answers, once or more often.
     *
     * @param feedback which feedback
     * @param text in which words
     * @param sealedText the same, sealed as the feedback is
     */
    record AnswerFeedback(FeedbackId feedback, Personal text, @FromServer @Nullable Sealed sealedText)
            implements
            WithText {
        /** Checks the fields. */
        public AnswerFeedback {
            Require.present("feedback", feedback);
            Require.present("text", text);
        }

        @Override
        public AnswerFeedback sealed(@Nullable Sealed kept) {
            return new AnswerFeedback(feedback, text, kept);
        }
    }

    /**
     * Nothing is left to be done.
     *
     * @param feedback which feedback
     */
    record CloseFeedback(FeedbackId feedback) implements FeedbackCommand {
        /** Checks the fields. */
        public CloseFeedback {
            Require.present("feedback", feedback);
        }
    }

    /**
     * Destroys the key of feedback of nobody known: nobody can read its words any more. That of a member goes with
     * the data of the member.
     *
     * @param feedback which feedback
     * @param reason why, for those who look into it later
     */
    record EraseFeedback(FeedbackId feedback, String reason) implements FeedbackCommand, ErasesSubject {
        /** Checks the fields. */
        public EraseFeedback {
            Require.present("feedback", feedback);
            Require.text("reason", reason);
        }

        @Override
        public Subject subject() {
            return Subject.ofFeedback(feedback.value());
        }
    }
}
