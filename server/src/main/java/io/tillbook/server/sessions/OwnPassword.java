package io.tillbook.server.sessions;

import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Submission;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.payload.Fingerprints;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.Credentials;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes the password of whoever asks for it, in their own name. */
public final class OwnPassword {
    private static final String TYPE = "access.SetPassword";
    private static final Right TO_SET = new Right(Set.of(AccessPermissions.MANAGE_STAFF.id()), List.of(), null, null);

    private final AccessDirectory directory;
    private final AuthorizedDispatch dispatch;
    private final Credentials credentials;
    private final InstantSource clock;

    OwnPassword(AccessDirectory directory, AuthorizedDispatch dispatch, Credentials credentials, InstantSource clock) {
        this.directory = directory;
        this.dispatch = dispatch;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Sets the password of somebody whose present one was checked. Their sessions end.
     *
     * @throws io.tillbook.api.kernel.InvalidField when it is too short or too long
     */
    public void set(SetPassword command) {
        Cause cause = Cause.at(clock.instant().atOffset(ZoneOffset.UTC));
        Submission<?> submission = dispatch.permitted(self(command.employee()), new CommandId(UUID.randomUUID()), TYPE,
                credentials.complete(command).command(), cause, Fingerprints.of(TYPE, cause.occurredAt(), command));
        Answer answer = dispatch.send(List.of(submission)).getFirst();
        if (!(answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted)) {
            throw new IllegalStateException("somebody who has just shown their password could not set it: " + answer);
        }
    }

    /** Somebody who may do what they may, and set the password of one who may do no more than that: their own. */
    private Caller self(EmployeeId employee) {
        Rights own = directory.grantedTo(employee);
        Rights enough = new Rights(Stream.concat(own.rights().stream(), Stream.of(TO_SET)).toList());
        return new Caller.Known(Principal.of(employee), enough, directory::region, clock);
    }
}
