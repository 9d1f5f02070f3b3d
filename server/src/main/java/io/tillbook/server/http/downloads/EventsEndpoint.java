package io.tillbook.server.http.downloads;

import io.tillbook.server.transfer.exports.EventHistory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The event history over HTTP, in constant memory. */
@RestController
final class EventsEndpoint {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final EventHistory history;

    EventsEndpoint(EventHistory history) {
        this.history = history;
    }

    /**
     * Writes events, a line each, up to the last one there is when the request arrives.
     *
     * @param after position of the event before the first one that is wanted; 0 for all
     * @param limit most events that are wanted
     */
    @GetMapping(path = "/v1/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void get(@RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "9223372036854775807") String limit,
            HttpServletResponse response) throws IOException {
        long first = number("after", after);
        long most = number("limit", limit);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        long head = history.head();
        response.setHeader(EventHistory.HEAD_POSITION, Long.toString(head));
        try (Stream<byte[]> events = history.between(first, head).limit(most);
                OutputStream lines = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
            for (Iterator<byte[]> each = events.iterator(); each.hasNext();) {
                lines.write(each.next());
                lines.write('\n');
            }
        }
    }

    private static long number(String name, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    private static ResponseStatusException wrong(String name) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " must be a whole number of 0 or more.");
    }
}
