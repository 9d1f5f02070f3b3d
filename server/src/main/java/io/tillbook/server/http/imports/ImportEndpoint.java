package io.tillbook.server.http.imports;

import io.tillbook.api.kernel.Permission;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.imports.FileKinds;
import io.tillbook.server.imports.ImportNotTaken;
import io.tillbook.server.imports.ImportRecord;
import io.tillbook.server.imports.Imports;
import io.tillbook.server.imports.Sender;
import io.tillbook.server.imports.Upload;
import io.tillbook.server.imports.UploadRefused;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.security.Forbidden;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.run.Preview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes files to be imported. That takes a while: the answer is where to ask how far one is. */
@RestController
final class ImportEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String CSV = "text/csv";
    private static final String PATH = "/v1/imports";
    private static final Problem UNKNOWN = Problem.of(ProblemType.NOT_FOUND, "You have no such import.");
    private static final Problem NO_REJECTS = Problem.of(ProblemType.NOT_FOUND,
            "You have no such import, or no line of it was looked at by now.");

    private final Imports imports;
    private final FileKinds kinds;
    private final CurrentCaller callers;

    ImportEndpoint(Imports imports, FileKinds kinds, CurrentCaller callers) {
        this.imports = imports;
        this.kinds = kinds;
        this.callers = callers;
    }

    /** Takes a file. With a preview it waits to be started when it is checked; without, it is sent in its turn. */
    @PostMapping(path = PATH, consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE}, produces = JSON)
    void post(@RequestParam String kind, @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "UTF-8") String encoding,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = UploadRequest.NAME, required = false) @Nullable String name,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Upload upload = new UploadRequest(kind, label, encoding, name, preview).read(kinds);
        checkPermitted(upload.kind());
        try {
            imports.checkSize(request.getContentLengthLong());
            ImportRecord begun = imports.begin(upload, request.getInputStream(), sender());
            response.setHeader(HttpHeaders.LOCATION, PATH + "/" + begun.id());
            Documents.write(HttpStatus.ACCEPTED.value(), JSON, whole(begun), response);
        } catch (UploadRefused refused) {
            Documents.write(UploadProblems.of(refused), request, response);
        } catch (InputFailure unreadable) {
            Documents.write(UploadProblems.of(unreadable), request, response);
        } catch (ImportNotTaken not) {
            Documents.write(UploadProblems.of(not), request, response);
        }
    }

    /** Whoever may not send what is in the file is told so before it is taken. */
    private void checkPermitted(FileKind kind) {
        Permission needed = kinds.needed(kind.name());
        if (!callers.get().may(needed)) {
            throw new Forbidden(needed);
        }
    }

    private Sender sender() {
        return new Sender(callers.get().principal(), callers.forLong());
    }

    /** What can be uploaded, and one's own imports, the latest first. */
    @GetMapping(path = PATH, produces = JSON)
    void list(HttpServletResponse response) throws IOException {
        Caller caller = callers.get();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("maxBytes", imports.mostBytes());
        ArrayNode offered = json.putArray("kinds");
        kinds.all().forEach(kind -> {
            Permission needed = kinds.needed(kind.name());
            offered.add(ImportDocuments.kind(kind, Preview.of(kind.name()).isPresent(), caller.may(needed),
                    needed.id()));
        });
        ArrayNode own = json.putArray("imports");
        imports.of(caller.principal())
                .forEach(each -> own.add(ImportDocuments.summary(each, imports.removedAt(each))));
        Documents.write(HttpStatus.OK.value(), JSON, json, response);
    }

    /** How far one is, and its first lines. */
    @GetMapping(path = PATH + "/{id}", produces = JSON)
    void get(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(imports.find(id, callers.get().principal()), request, response);
    }

    /** Has one begun that is checked, or go on that is paused; one that is in work is left at it. */
    @PostMapping(path = PATH + "/{id}/start", produces = JSON)
    void start(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            answer(imports.start(id, sender()), request, response);
        } catch (ImportNotTaken not) {
            Documents.write(UploadProblems.of(not), request, response);
        }
    }

    /** Gives one up. What was sent stays; what was uploaded is removed. */
    @PostMapping(path = PATH + "/{id}/cancel", produces = JSON)
    void cancel(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(imports.cancel(id, callers.get().principal()), request, response);
    }

    /** The lines that were not taken, with the reason of each. */
    @GetMapping(path = PATH + "/{id}/rejects", produces = CSV)
    void rejects(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Path> file = imports.rejects(id, callers.get().principal());
        if (file.isEmpty()) {
            Documents.write(NO_REJECTS, request, response);
            return;
        }
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Files.copy(file.get(), response.getOutputStream());
    }

    private void answer(Optional<ImportRecord> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found.isPresent()) {
            Documents.write(HttpStatus.OK.value(), JSON, whole(found.get()), response);
        } else {
            Documents.write(UNKNOWN, request, response);
        }
    }

    private ObjectNode whole(ImportRecord imported) {
        return ImportDocuments.whole(imported, imports.removedAt(imported));
    }
}
