package io.tillbook.server.http.backups;

import io.tillbook.query.operations.BackupRecord.Outcome;
import io.tillbook.query.operations.BackupRecord;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.operations.backup.BackupNotBegun;
import io.tillbook.server.operations.backup.Backups;
import io.tillbook.server.operations.backup.FolderElsewhere;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.JsonBody;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has backups made. That takes a while: the answer is where to ask how far one is. */
@RestController
final class BackupEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PATH = "/v1/backups";
    private static final String TO = "to";
    private static final String REQUEST = "requestId";
    private static final int MOST_BYTES = 4 * 1024;
    private static final Problem UNKNOWN = Problem.of(ProblemType.NOT_FOUND, "There is no such backup.");

    private final Backups backups;
    private final CurrentCaller callers;

    BackupEndpoint(Backups backups, CurrentCaller callers) {
        this.backups = backups;
        this.callers = callers;
    }

    /**
     * Begins one, in the folder that is named in {@code to}, or in that of all backups. Sent again under the same id,
     * it tells of the one that it has begun.
     */
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode body = JsonBody.parse(RequestParts.body(request, MOST_BYTES));
        checkNames(body);
        try {
            BackupRecord begun = backups.ask(text(body, TO).orElse(""), callers.get().principal(), requestId(body));
            response.setHeader(HttpHeaders.LOCATION, PATH + "/" + begun.id());
            Documents.write(HttpStatus.ACCEPTED.value(), JSON, document(begun), response);
        } catch (FolderElsewhere elsewhere) {
            throw new MalformedRequest(FieldError.at("/" + TO, elsewhere.reason()), elsewhere);
        } catch (BackupNotBegun not) {
            Documents.write(Problem.of(ProblemType.BACKUP_NOT_BEGUN, not.reason()), request, response);
        }
    }

    private static void checkNames(ObjectNode body) {
        body.propertyNames()
                .stream()
                .filter(name -> !name.equals(TO) && !name.equals(REQUEST))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedRequest(FieldError.at("/" + name, "is not known"));
                });
    }

    private static Optional<String> text(ObjectNode body, String name) {
        JsonNode text = body.path(name);
        if (text.isMissingNode() || text.isNull()) {
            return Optional.empty();
        }
        if (!text.isString()) {
            throw new MalformedRequest(FieldError.at("/" + name, "must be a text"));
        }
        return Optional.of(text.stringValue());
    }

    private static @Nullable UUID requestId(ObjectNode body) {
        Optional<String> text = text(body, REQUEST);
        try {
            return text.map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRequest(FieldError.at("/" + REQUEST, "must be a UUID"), malformed);
        }
    }

    /** What has become of one. */
    @GetMapping(path = PATH + "/{id}", produces = JSON)
    void get(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BackupRecord> found = backups.find(id);
        if (found.isPresent()) {
            Documents.write(HttpStatus.OK.value(), JSON, document(found.get()), response);
        } else {
            Documents.write(UNKNOWN, request, response);
        }
    }

    private static ObjectNode document(BackupRecord backup) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", backup.id())
                .put("state", backup.state().name())
                .put("folder", backup.folder())
                .put("startedAt", Instant.ofEpochMilli(backup.startedAtMillis()).toString());
        Outcome outcome = backup.outcome();
        if (outcome != null) {
            json.put("durationMillis", outcome.durationMillis())
                    .put("position", outcome.position())
                    .put("files", outcome.files())
                    .put("bytes", outcome.bytes())
                    .put("copiedBytes", outcome.copiedBytes())
                    .put("rootHash", outcome.rootHash());
        }
        String failure = backup.failure();
        return failure == null ? json : json.put("failure", failure);
    }
}
