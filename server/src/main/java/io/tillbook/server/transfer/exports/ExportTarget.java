package io.tillbook.server.transfer.exports;

import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.BufferedOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Takes the lines of a history, checks that none is missing and counts them by type. */
final class ExportTarget implements Flushable {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream lines;
    private final Map<String, Long> types = new TreeMap<>();
    private long position;

    ExportTarget(OutputStream target) {
        this.lines = new BufferedOutputStream(target);
    }

    /** Position of the last line taken, 0 before the first. */
    long position() {
        return position;
    }

    /** Lines taken, by type of event. */
    Map<String, Long> types() {
        return types;
    }

    /**
     * Takes a line.
     *
     * @throws UnexpectedResponse when it is not the next one
     * @throws InputFailure when it cannot be written
     */
    void add(byte[] line) {
        Head head = head(line);
        if (head.position() != position + 1) {
            throw new UnexpectedResponse("after position " + position + " the history goes on at " + head.position());
        }
        position = head.position();
        types.merge(head.type(), 1L, Long::sum);
        write(line);
    }

    private void write(byte[] line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException failed) {
            throw new InputFailure("the history cannot be written: " + Failures.reason(failed), failed);
        }
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }

    private record Head(long position, String type) {}

    /** Reads no further than it has to: both fields stand before the payload. */
    private static Head head(byte[] line) {
        long position = 0;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "position" -> position = json.getLongValue();
                    case "type" -> {
                        return new Head(position, json.getString());
                    }
                    default -> json.skipChildren();
                }
            }
        } catch (JacksonException unreadable) {
            throw new UnexpectedResponse("a line of the history is no JSON: " + Failures.reason(unreadable));
        }
        throw new UnexpectedResponse("a line of the history has no type");
    }
}
