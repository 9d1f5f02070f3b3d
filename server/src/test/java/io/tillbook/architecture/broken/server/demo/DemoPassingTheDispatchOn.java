package io.tillbook.architecture.broken.server.demo;

import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Submission;
import java.util.function.Function;

/** Hands the dispatch to others, without its name. */
public final class DemoPassingTheDispatchOn {
    Function<Submission<?>, Answer> sender(CommandDispatch dispatch) {
        return dispatch::send;
    }
}
