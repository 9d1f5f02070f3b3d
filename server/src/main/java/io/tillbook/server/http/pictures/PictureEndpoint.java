package io.tillbook.server.http.pictures;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.server.http.Documents;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.pictures.PictureFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Hands out pictures. What a hash stands for never changes, so that browsers ask for it once. */
@RestController
final class PictureEndpoint {
    /** Only the browser of who may see it keeps it, and nobody in between. */
    private static final String KEPT = "max-age=31536000, private, immutable";
    private static final String SIZES = Arrays.stream(PictureSize.values())
            .map(size -> Integer.toString(size.pixels()))
            .collect(Collectors.joining(", "));

    private final PictureFiles files;

    PictureEndpoint(PictureFiles files) {
        this.files = files;
    }

    /**
     * A picture.
     *
     * @param size most pixels of its longer side
     */
    @GetMapping("/v1/pictures/{hash}")
    void get(@PathVariable String hash, @RequestParam(defaultValue = "960") int size, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        PictureSize wanted = PictureSize.of(size)
                .orElseThrow(() -> new MalformedRequest(FieldError.parameter("size", "must be one of " + SIZES)));
        byte[] file = picture(hash).flatMap(known -> files.find(known, wanted))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No picture of this hash is here."));
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        if (!new ServletWebRequest(request, response).checkNotModified("\"" + hash + "-" + size + "\"")) {
            Documents.write(HttpStatus.OK.value(), MediaType.IMAGE_JPEG_VALUE, file, response);
        }
    }

    private static Optional<PictureHash> picture(String hash) {
        try {
            return Optional.of(new PictureHash(hash));
        } catch (InvalidField malformed) {
            return Optional.empty();
        }
    }
}
