package io.tillbook.server.http.access;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.sessions.PasswordCheck.Result;
import io.tillbook.server.sessions.PasswordCheck;
import io.tillbook.server.sessions.Session;
import io.tillbook.server.sessions.SessionAuthentication;
import io.tillbook.server.sessions.Sessions;
import io.tillbook.server.traces.Denial;
import io.tillbook.server.traces.DeniedRequests;
import io.tillbook.server.traces.Doors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signing in and out, and the sessions that somebody has. */
@RestController
final class SessionsEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Browsers browsers;
    private final CurrentCaller callers;
    private final DeniedRequests denied;

    SessionsEndpoint(PasswordCheck passwords, Sessions sessions, Browsers browsers, CurrentCaller callers,
            DeniedRequests denied) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.browsers = browsers;
        this.callers = callers;
        this.denied = denied;
    }

    /** Signs in; the session that the browser had ends. */
    @PostMapping(path = "/v1/sessions", consumes = JSON, produces = JSON)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "name", "password");
        EmployeeId name = body.employee("name");
        Result result = passwords.check(name, body.secret("password"), request.getRemoteAddr());
        if (!(result instanceof Result.Right)) {
            // Not by whom: what is typed as a name may be a password.
            denied.note(Denial.ofUnknown(Doors.of(request), DenialReason.WRONG_PASSWORD));
        }
        switch (result) {
            case Result.Right right -> browsers.signIn(name, right.signIn(), request, response);
            case Result.Wrong _ -> Documents.write(
                    Problem.of(ProblemType.UNAUTHENTICATED, "The name or the password is wrong."), request, response);
            case Result.HeldOff held -> HeldOff.write(held, request, response);
        }
    }

    /** The sessions of whoever asks, the latest first. */
    @GetMapping(path = "/v1/sessions", produces = JSON)
    void list(HttpServletResponse response) throws IOException {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("sessions");
        Optional<String> current = current().map(Session::hash);
        for (Session session : own()) {
            list.add(AccessDocuments.session(session)
                    .put("current", current.filter(session.hash()::equals).isPresent()));
        }
        Documents.write(HttpStatus.OK.value(), JSON, answer, response);
    }

    /** Signs out everywhere. */
    @DeleteMapping("/v1/sessions")
    void endAll(HttpServletRequest request, HttpServletResponse response) {
        own().forEach(sessions::end);
        browsers.cookie().clear(request, response);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /** Signs out: ends the session of this browser, or another one of whoever asks. */
    @DeleteMapping("/v1/sessions/{id}")
    void end(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isCurrent = id.equals("current");
        Optional<Session> ended = isCurrent ? current()
                : own().stream().filter(session -> session.sessionId().equals(id)).findFirst();
        if (ended.isEmpty()) {
            Documents.write(Problem.of(ProblemType.NOT_FOUND, "You have no such session."), request, response);
            return;
        }
        sessions.end(ended.get());
        if (isCurrent || ended.equals(current())) {
            browsers.cookie().clear(request, response);
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private static Optional<Session> current() {
        return SessionAuthentication.current().map(SessionAuthentication::session);
    }

    private List<Session> own() {
        EmployeeId employee = Principal.employeeOf(callers.get().principal());
        return employee == null ? List.of() : sessions.of(employee);
    }
}
