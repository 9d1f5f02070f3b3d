package io.tillbook.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes documents as answers. Content negotiation is over by then: a problem is told whatever the sender accepts. */
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL_BYTES = 512;

    private Documents() {}

    /**
     * Tells when to send the request again.
     *
     * @return the same in whole seconds
     */
    public static long retryAfter(Duration pause, HttpServletResponse response) {
        long seconds = Math.max(1, pause.plus(Duration.ofMillis(999)).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return seconds;
    }

    /** Answers with a problem. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.type().passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problem.RETRY_AFTER_SECONDS));
        }
        ObjectNode json = problem.toJson();
        if (request.getRequestURI() != null) { // it is null where not even the request line could be read
            json.put("instance", request.getRequestURI());
        }
        write(problem.status(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, json, response);
    }

    /** Answers with a document. */
    public static void write(int status, String mediaType, ObjectNode json, HttpServletResponse response)
            throws IOException {
        write(status, mediaType, bytes(json), response);
    }

    /** Answers with a document that is in bytes already. */
    public static void write(int status, String mediaType, byte[] body, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** An object as it is sent, of members that are written one after another. */
    public static byte[] object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A document as it is sent. */
    static byte[] bytes(ObjectNode json) {
        return JSON.writeValueAsBytes(json);
    }
}
