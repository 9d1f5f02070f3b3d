package io.tillbook.server.routing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.command.kernel.AcceptedCommands;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Submission;
import java.util.List;

/**
 * A route that tells which commands were accepted over it.
 *
 * @param route leads to who decides them
 * @param observers are told
 */
record ObservedRoute(CommandRoute route, List<AcceptedCommands> observers) implements CommandRoute {
    @Override
    public List<Answer> send(List<Submission<?>> submissions) {
        List<Answer> answers = route.send(submissions);
        for (int index = 0; index < answers.size(); index++) {
            Command command = submissions.get(index).command();
            if (isNewlyAccepted(answers.get(index))) {
                observers.forEach(observer -> observer.accepted(command));
            } else {
                observers.forEach(observer -> observer.notAccepted(command));
            }
        }
        return answers;
    }

    private static boolean isNewlyAccepted(Answer answer) {
        return answer instanceof Decided decided && !decided.repeated()
                && decided.outcome() instanceof CommandAccepted;
    }
}
