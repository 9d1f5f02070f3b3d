package io.tillbook.server.http;

import io.tillbook.command.kernel.Contention;
import io.tillbook.command.store.StoreOverloaded;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.roles.MissingRole;
import io.tillbook.server.routing.NoCommandProcess;
import io.tillbook.server.routing.OutcomeUnknown;
import io.tillbook.server.security.Forbidden;
import io.tillbook.server.security.TooManyPasswords;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.exc.StreamReadException;

/** Says in a problem document what went wrong, and in the log what nobody outside should see. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The problem that tells the sender of a request about a failure. */
    public static Problem problem(Exception failure) {
        return switch (failure) {
            case MalformedRequest malformed -> Problem.malformed(malformed.errors());
            case Forbidden forbidden -> Problem.of(ProblemType.FORBIDDEN, String.valueOf(forbidden.getMessage()))
                    .with("permission", forbidden.permission());
            case AuthenticationException _ -> Problem.of(ProblemType.UNAUTHENTICATED,
                    "The token or session is not known, or works no longer.");
            case TooManyPasswords _ -> Problem.of(ProblemType.OVERLOADED,
                    "More passwords came at once than the server checks; send it again.");
            case DataAccessException _ -> viewsUnavailable(failure);
            case TooLarge tooLarge -> Problem.of(ProblemType.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            case HttpMessageNotReadableException unreadable -> notJson(unreadable);
            case InvalidParameterException _ -> Problem.ofStatus(HttpStatus.BAD_REQUEST.value(),
                    "The query string is malformed.");
            case MethodArgumentTypeMismatchException mismatch -> Problem
                    .malformed(List.of(FieldError.parameter(mismatch.getName(), wanted(mismatch.getRequiredType()))));
            case Contention _ -> Problem.of(ProblemType.CONTENTION,
                    "Others kept writing to what the command needs; send it again.");
            case StoreOverloaded _ -> Problem.of(ProblemType.STORE_OVERLOADED,
                    "Too much is waiting to be written; send the command again.");
            case NoCommandProcess _ -> Problem.of(ProblemType.NO_COMMAND_PROCESS,
                    "No process that decides commands is there at the moment; send the command again.");
            case OutcomeUnknown _ -> Problem.of(ProblemType.OUTCOME_UNKNOWN,
                    "The process that decides the command did not answer; it may be recorded all the same. "
                            + "Send the command again under the same id.");
            case MissingRole missing -> Problem.of(ProblemType.ROLE_MISSING, String.valueOf(missing.getMessage()))
                    .with("role", missing.role().word());
            case StoreUnavailable _ -> Problem.of(ProblemType.STORE_UNAVAILABLE,
                    "Nothing is written at the moment; send the command again.");
            default -> incident(failure);
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        return type == boolean.class ? "must be true or false" : "cannot be read";
    }

    private static Problem notJson(HttpMessageNotReadableException unreadable) {
        return Problem.ofStatus(HttpStatus.BAD_REQUEST.value(),
                unreadable.getMostSpecificCause() instanceof StreamReadException syntax
                        ? "The body is not JSON: " + syntax.getOriginalMessage().lines().findFirst().orElse("")
                        : "The body does not have the form that is asked for."); // the cause names our classes
    }

    private static Problem viewsUnavailable(Exception failure) {
        LOG.warn("The database of views and sessions does not answer", failure);
        return Problem.of(ProblemType.VIEWS_UNAVAILABLE,
                "The database of views and sessions does not answer; send it again.");
    }

    private static Problem incident(Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, "The server's log tells more under the incident's id.")
                .with("incident", incident);
    }
}
