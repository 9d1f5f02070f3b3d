package io.tillbook.server.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes documents as answers. Content negotiation is over by then: a problem is told whatever the sender accepts. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Documents() {}

    /** Answers with a problem. */
    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
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
    static void write(int status, String mediaType, ObjectNode json, HttpServletResponse response)
            throws IOException {
        byte[] body = bytes(json);
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A document as it is sent. */
    static byte[] bytes(ObjectNode json) {
        return JSON.writeValueAsBytes(json);
    }
}
