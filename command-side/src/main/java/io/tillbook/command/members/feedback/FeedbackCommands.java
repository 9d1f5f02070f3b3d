package io.tillbook.command.members.feedback;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.EraseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackPermissions;
import io.tillbook.api.members.feedback.FeedbackRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of feedback of customers. */
public final class FeedbackCommands implements Slice {
    @Override
    public String capability() {
        return "members";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("members.RecordFeedback", RecordFeedback.class, FeedbackPermissions.RECORD,
                        new RecordFeedbackDecider()),
                new CommandHandling<>("members.AnswerFeedback", AnswerFeedback.class, FeedbackPermissions.ANSWER,
                        new AnswerFeedbackDecider()),
                new CommandHandling<>("members.CloseFeedback", CloseFeedback.class, FeedbackPermissions.ANSWER,
                        new CloseFeedbackDecider()),
                new CommandHandling<>("members.EraseFeedback", EraseFeedback.class, FeedbackPermissions.ERASE,
                        new EraseFeedbackDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return FeedbackPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("members.FeedbackRecorded", FeedbackRecorded.class),
                StoredType.first("members.FeedbackAnswered", FeedbackAnswered.class),
                StoredType.first("members.FeedbackClosed", FeedbackClosed.class),
                StoredType.first("members.FeedbackErased", FeedbackErased.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), FeedbackRejection.class);
    }
}
