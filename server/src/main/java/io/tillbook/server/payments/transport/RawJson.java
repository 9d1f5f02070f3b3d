package io.tillbook.server.payments.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of a JSON object with their values as they were sent, byte by byte: what is signed is what was sent, and
 * nothing is read before its signature is checked. It finds where values end and checks nothing else of them.
 */
public final class RawJson {
    private final byte[] text;
    private int at;

    private RawJson(byte[] text) {
        this.text = text;
    }

    /**
     * The members by their names, which must be plain and different.
     *
     * @throws IllegalArgumentException when it is no such object
     */
    public static Map<String, byte[]> members(byte[] text) {
        return new RawJson(text).object();
    }

    private Map<String, byte[]> object() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        take('{');
        while (next() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            String name = name();
            take(':');
            next();
            int from = at;
            skipValue();
            if (members.put(name, Arrays.copyOfRange(text, from, at)) != null) {
                throw new IllegalArgumentException("has a member twice");
            }
        }
        at++;
        if (at < text.length && next() != 0) {
            throw new IllegalArgumentException("goes on after its end");
        }
        return members;
    }

    private String name() {
        next();
        int from = at;
        skipString();
        String name = new String(text, from + 1, at - from - 2, UTF_8);
        if (name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("has a name that is not plain");
        }
        return name;
    }

    /** A value ends where no bracket within it is open, before the comma or bracket that follows. */
    private void skipValue() {
        int open = 0;
        do {
            byte here = current();
            if (here == '"') {
                skipString();
            } else if (here == '{' || here == '[') {
                open++;
                at++;
            } else if (open > 0 && (here == '}' || here == ']')) {
                open--;
                at++;
            } else if (open == 0 && isEnd(here)) {
                return;
            } else {
                at++;
            }
        } while (open > 0 || !isEnd(current()));
    }

    private static boolean isEnd(byte here) {
        return here == ',' || here == '}' || here == ']' || isBlank(here);
    }

    private void skipString() {
        take('"');
        while (current() != '"') {
            at += current() == '\\' ? 2 : 1;
        }
        at++;
    }

    private void take(char expected) {
        if (next() != expected) {
            throw new IllegalArgumentException("is no object of JSON");
        }
        at++;
    }

    /** The next byte that is no blank; 0 at the end. */
    private byte next() {
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at < text.length ? text[at] : 0;
    }

    private byte current() {
        if (at >= text.length) {
            throw new IllegalArgumentException("ends too early");
        }
        return text[at];
    }

    private static boolean isBlank(byte here) {
        return here == ' ' || here == '\n' || here == '\r' || here == '\t';
    }
}
