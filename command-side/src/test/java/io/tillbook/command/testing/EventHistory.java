package io.tillbook.command.testing;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.States;

/** Events by stream, which commands are decided on and add to. */
public interface EventHistory extends States {
    /** Adds what has happened. */
    EventHistory add(NewEvent event);

    /** Decides as the capability of the command does, and adds the events of the decision. */
    Decision run(Command command, Occurrence occurrence);
}
