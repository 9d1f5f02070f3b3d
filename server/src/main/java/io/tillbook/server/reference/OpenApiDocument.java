package io.tillbook.server.reference;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document of the command endpoints as it is committed; a test compares it with the code. */
@RestController
final class OpenApiDocument {
    private final Resource document;

    OpenApiDocument(Resource document) {
        this.document = document;
    }

    /** The document. */
    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return document;
    }
}
