package io.tillbook.server.http.access;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CallerAuthentication;
import io.tillbook.server.tills.PersonAuthentication;
import io.tillbook.server.tills.PinCheck.Typed;
import io.tillbook.server.tills.PinCheck;
import io.tillbook.server.tills.TillSessions;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import io.tillbook.server.traces.Doors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who take over tills, and leave them. */
@RestController
final class TillSessionsEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final Problem NO_DEVICE = Problem.of(ProblemType.FORBIDDEN,
            "Only a device has somebody standing at it: send the token of a till.");
    private static final Problem WRONG = Problem.of(ProblemType.UNAUTHENTICATED,
            "The employee or the PIN is wrong, or too many wrong ones were typed: then it has to be set anew.")
            .with("credential", "person");

    private final PinCheck pins;
    private final TillSessions sessions;
    private final AccessDirectory directory;
    private final DeniedRequests denied;

    TillSessionsEndpoint(PinCheck pins, TillSessions sessions, AccessDirectory directory, DeniedRequests denied) {
        this.pins = pins;
        this.sessions = sessions;
        this.directory = directory;
        this.denied = denied;
    }

    /** Somebody takes over the till that asks; whoever was there before stays, for requests of their own. */
    @PostMapping(path = "/v1/till-sessions", consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CallerAuthentication> till = till();
        if (till.isEmpty()) {
            Documents.write(NO_DEVICE, request, response);
            return;
        }
        BodyMembers body = BodyMembers.of(request, "employee", "pin", "location");
        Typed typed = new Typed(body.employee("employee"), location(body, till.get()),
                new DeviceId(till.get().caller().principal().id()), body.secret("pin"));
        var right = pins.check(typed);
        if (right.isEmpty()) {
            denied.note(new Denial(till.get().caller().principal(), known(typed), Doors.of(request),
                    DenialReason.WRONG_PIN, null));
            Documents.write(WRONG, request, response);
        } else {
            begun(sessions.begin(till.get().proof(), typed.employee(), typed.location(), right.get()), response);
        }
    }

    private static Optional<CallerAuthentication> till() {
        return PersonAuthentication.ofDevice()
                .filter(known -> known.caller().principal().kind() == Principal.Kind.DEVICE);
    }

    /** Where the till is, unless its token holds at several places: then it has to say. */
    private LocationId location(BodyMembers body, CallerAuthentication till) {
        Rights rights = till.caller() instanceof Caller.Known known ? known.rights() : Rights.NONE;
        LocationId location = body.has("location")
                ? body.member("location", LocationId::new)
                : rights.onlyLocation()
                        .orElseThrow(() -> malformed("is required, as the till's token holds at several"));
        if (!rights.reach(location, directory::region)) {
            throw malformed("must be one of those at which the till's token holds");
        }
        return location;
    }

    private static MalformedRequest malformed(String detail) {
        return new MalformedRequest(FieldError.at("/location", detail));
    }

    /** Whom a PIN was typed for; null where they have none: then it may be anything that was typed. */
    private @Nullable EmployeeId known(Typed typed) {
        return directory.pin(typed.employee(), typed.location()).isPresent() ? typed.employee() : null;
    }

    private static void begun(TillSessions.Begun begun, HttpServletResponse response) throws IOException {
        EmployeeId employee = begun.session().employee();
        Documents.write(HttpStatus.CREATED.value(), JSON, AccessDocuments.tillSession(begun.session())
                .put("personToken", begun.text())
                .put("employee", employee.value()), response);
    }

    /** Whoever stands at the till leaves it. */
    @DeleteMapping("/v1/till-sessions/current")
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PersonAuthentication> person = PersonAuthentication.current();
        if (person.isEmpty()) {
            Documents.write(Problem.of(ProblemType.NOT_FOUND, "Nobody stands here: no header Tillbook-Person came."),
                    request, response);
            return;
        }
        sessions.end(person.get().session());
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }
}
