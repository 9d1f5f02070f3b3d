package io.tillbook.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * What an address takes and answers.
 *
 * @param taken types of bodies
 * @param answered types of answers; problems are told whatever the sender accepts
 */
public record Negotiation(List<MediaType> taken, List<MediaType> answered) {
    /**
     * Checks that the body is of a type that is taken.
     *
     * @throws HttpMediaTypeNotSupportedException naming those that are
     */
    public void checkBody(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        // What most senders say needs no parsing.
        if (type != null && (isNamed(taken, type) || taken.stream().anyMatch(each -> each.includes(parse(type))))) {
            return;
        }
        HttpMediaTypeNotSupportedException refused = new HttpMediaTypeNotSupportedException((MediaType) null, taken);
        refused.getBody()
                .setDetail(type == null ? "There is no Content-Type." : "Content-Type '" + type + "' is not taken.");
        throw refused;
    }

    private static @Nullable MediaType parse(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }

    /**
     * Checks that the sender accepts one of the types that are answered.
     *
     * @throws HttpMediaTypeNotAcceptableException naming them
     */
    public void checkAnswer(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        String first = request.getHeader(HttpHeaders.ACCEPT);
        if (first == null || first.equals(MediaType.ALL_VALUE) || isNamed(answered, first)) {
            return;
        }
        if (accepted(request).stream().noneMatch(type -> answered.stream().anyMatch(type::isCompatibleWith))) {
            throw new HttpMediaTypeNotAcceptableException(answered);
        }
    }

    private List<MediaType> accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(answered);
        }
    }

    private static boolean isNamed(List<MediaType> types, String text) {
        for (MediaType type : types) {
            if (type.toString().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
