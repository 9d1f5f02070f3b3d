package io.tillbook.server.http.pictures;

import io.tillbook.api.catalog.picture.PictureCommand.AddPicture;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandsOfCaller;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.pictures.Picture;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.pictures.PictureReading;
import io.tillbook.server.pictures.PictureRefused;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes pictures: the file itself is the body. The same file sent again is the same picture. */
@RestController
final class PictureUploadEndpoint {
    static final int MOST_BYTES = 5 << 20;
    private static final Problem TOO_MANY = Problem.of(ProblemType.OVERLOADED,
            "As many pictures are being read as may be at once; send it again.");

    private final PictureFiles files;
    private final Admission admission;
    private final AuthorizedDispatch dispatch;
    private final CurrentCaller callers;
    private final Clock clock;

    PictureUploadEndpoint(PictureFiles files, Admission admission, AuthorizedDispatch dispatch, CurrentCaller callers,
            Clock clock) {
        this.files = files;
        this.admission = admission;
        this.dispatch = dispatch;
        this.callers = callers;
        this.clock = clock;
    }

    /** Keeps a picture. Products show it once a command says so. */
    @PostMapping(path = "/v1/pictures", produces = MediaType.APPLICATION_JSON_VALUE)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] sent = RequestParts.body(request, "A picture", MOST_BYTES);
        Optional<Picture> picture = admitted(sent);
        if (picture.isPresent()) {
            answer(picture.get(), response);
        } else {
            Documents.write(TOO_MANY, request, response);
        }
    }

    /** What was sent, read in its turn; empty where too many are being read. */
    private Optional<Picture> admitted(byte[] sent) {
        if (!admission.enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PictureReading.read(sent));
        } catch (PictureRefused refused) {
            throw failure(refused);
        } finally {
            admission.leave();
        }
    }

    /** The files come first: a picture that the ledger knows is one that can be shown. */
    private void answer(Picture picture, HttpServletResponse response) throws IOException {
        files.keep(picture);
        boolean isNew = add(picture);
        response.setHeader(HttpHeaders.LOCATION, "/v1/pictures/" + picture.hash().value());
        Documents.write((isNew ? HttpStatus.CREATED : HttpStatus.OK).value(), MediaType.APPLICATION_JSON_VALUE,
                document(picture), response);
    }

    /** Each attempt has an id of its own, so that it is told what it has changed. */
    private boolean add(Picture picture) {
        AddPicture command = new AddPicture(picture.hash(), picture.width(), picture.height(),
                picture.file(PictureSize.LARGE).length);
        return switch (new CommandsOfCaller(dispatch, callers.get()).send(new CommandId(UUID.randomUUID()), command,
                Cause.at(OffsetDateTime.now(clock)))) {
            case CommandAccepted accepted -> !accepted.events().isEmpty();
            case CommandRefused refused ->
                throw new IllegalStateException("no rule is against a picture: " + refused.rejection());
        };
    }

    private static ObjectNode document(Picture picture) {
        return JsonNodeFactory.instance.objectNode()
                .put("picture", picture.hash().value())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("bytes", picture.file(PictureSize.LARGE).length);
    }

    private static RuntimeException failure(PictureRefused refused) {
        FieldError error = FieldError.at("", refused.detail());
        return switch (refused.reason()) {
            case OTHER_KIND -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, error + ".", refused);
            case TOO_MANY_PIXELS, UNREADABLE -> new MalformedRequest(error, refused);
        };
    }
}
