package io.tillbook.server.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Javadoc of the contract's records says about them and their components. */
final class RecordDocs {
    private static final Path SOURCES = Path.of("..", "api", "src", "main", "java");
    private static final Pattern RECORD = Pattern
            .compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public\\s+)?record\\s+(\\w+)\\s*\\(", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\* ?");
    private static final Pattern PARAM = Pattern.compile("(\\w+)\\s+(.*)", Pattern.DOTALL);

    private final Map<String, String> descriptions = new HashMap<>();

    RecordDocs() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a record is. */
    String of(Class<?> record) {
        return descriptions.getOrDefault(record.getSimpleName(), "");
    }

    /** What a component of a record is. */
    String of(Class<?> record, String component) {
        return descriptions.getOrDefault(record.getSimpleName() + "." + component, "");
    }

    private void read(Path file) {
        try {
            Matcher records = RECORD.matcher(Files.readString(file));
            while (records.find()) {
                comment(records.group(2), MARGIN.matcher(records.group(1)).replaceAll(""));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void comment(String record, String comment) {
        String[] parts = comment.split("\n@param ");
        descriptions.put(record, plain(parts[0]));
        Stream.of(parts)
                .skip(1)
                .map(PARAM::matcher)
                .filter(Matcher::matches)
                .forEach(
                        param -> descriptions.put(record + "." + param.group(1), plain(param.group(2))));
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`").replaceAll("\\s+", " ").strip();
    }
}
