package io.tillbook.server.http.access;

import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.sessions.OwnPassword;
import io.tillbook.server.sessions.PasswordCheck.Result;
import io.tillbook.server.sessions.PasswordCheck;
import io.tillbook.server.sessions.SessionAuthentication;
import io.tillbook.server.tills.PersonAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whoever asks: who they are, what they may do, and the password they sign in with. */
@RestController
final class MeEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CurrentCaller callers;
    private final AccessDirectory directory;
    private final PasswordCheck passwords;
    private final OwnPassword own;
    private final Browsers browsers;

    MeEndpoint(CurrentCaller callers, AccessDirectory directory, PasswordCheck passwords, OwnPassword own,
            Browsers browsers) {
        this.callers = callers;
        this.directory = directory;
        this.passwords = passwords;
        this.own = own;
        this.browsers = browsers;
    }

    /**
     * Who asks, and who stands at it where it is a device, and what they may do; for a browser what it has to send with
     * changes too. Roles are told of sessions only: a token may allow less than its employee has, and a provider's
     * something else.
     */
    @GetMapping(path = "/v1/me", produces = JSON)
    void get(HttpServletResponse response) throws IOException {
        Caller caller = callers.get();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("principal", caller.principal().value());
        if (caller instanceof Caller.Known known) {
            answer.set("rights", AccessDocuments.rights(known.rights()));
        }
        PersonAuthentication.current().ifPresent(person -> {
            answer.put("person", person.session().employee().value());
            answer.set("tillSession", AccessDocuments.tillSession(person.session()));
        });
        SessionAuthentication.current().ifPresent(session -> {
            answer.set("roles", AccessDocuments.roles(directory.grants(session.session().employee())));
            answer.put("csrfToken", session.csrfToken());
            answer.set("session", AccessDocuments.session(session.session()));
        });
        Documents.write(HttpStatus.OK.value(), JSON, answer, response);
    }

    /** Changes the password of whoever asks. Their sessions end; a browser goes on with a new one. */
    @PostMapping(path = "/v1/me/password", consumes = JSON, produces = JSON)
    void setPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "current", "new");
        Secret current = body.secret("current");
        EmployeeId employee = Principal.employeeOf(callers.get().principal());
        if (employee == null) {
            Documents.write(Problem.of(ProblemType.FORBIDDEN, "Only people have passwords."), request, response);
            return;
        }
        SetPassword command = body.member("new", text -> new SetPassword(employee, new Secret(text), null));
        switch (passwords.check(employee, current, request.getRemoteAddr())) {
            case Result.Right _ -> changed(command, request, response);
            case Result.Wrong _ -> Documents.write(
                    Problem.of(ProblemType.FORBIDDEN, "The current password is wrong."), request, response);
            case Result.HeldOff held -> HeldOff.write(held, request, response);
        }
    }

    private void changed(SetPassword command, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        own.set(command);
        var signIn = directory.signIn(command.employee());
        if (signIn.isPresent() && SessionAuthentication.current().isPresent()) {
            browsers.signIn(command.employee(), signIn.get(), request, response);
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }
}
