package io.tillbook.server.http.access;

import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.http.BodyMembers;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.setup.SetUpLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes the token of the link that the server prints at its first start. */
@RestController
final class SetUpEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final SetUpLink link;

    SetUpEndpoint(SetUpLink link) {
        this.link = link;
    }

    /** Makes the first owner, once. */
    @PostMapping(path = "/v1/setup", consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "token", "employee", "password");
        Secret token = body.secret("token");
        EmployeeId employee = body.employee("employee");
        Secret password = body.member("password", text -> new SetPassword(employee, new Secret(text), null)).password();
        Optional<CommandOutcome> outcome = link.use(token, employee, password);
        if (outcome.isEmpty()) {
            Documents.write(Problem.of(ProblemType.UNAUTHENTICATED,
                    "The link was used, or is too old. A server without an owner prints another when it starts."),
                    request, response);
            return;
        }
        switch (outcome.get()) {
            case CommandAccepted _ -> Documents.write(HttpStatus.CREATED.value(), JSON,
                    JsonNodeFactory.instance.objectNode().put("principal", Principal.of(employee).value()), response);
            case CommandRefused refused -> Documents.write(
                    Problem.of(ProblemType.COMMAND_REFUSED, refused.rejection().detail()), request, response);
        }
    }
}
