package io.tillbook.architecture.broken.server.demo;

import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Submission;

/** Sends a command without anybody asking who sends it. */
public final class DemoPastTheRights {
    Answer send(CommandDispatch dispatch, Submission<?> submission) {
        return dispatch.send(submission);
    }
}
