package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on security names classes and tests that there are. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)(?:\\.(\\w+))?`");
    private static final Set<String> OF_OTHERS = Set.of("SameSite", "HttpOnly", "SecureRandom");

    @Test
    void allThatItNamesIsThere() throws IOException {
        Set<Path> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
        assertThat(CLASS.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .filter(named -> !OF_OTHERS.contains(named.group(1))))
                .hasSizeGreaterThan(50)
                .allSatisfy(named -> assertThat(sources.stream().filter(sourceOf(named)))
                        .as("%s", named.group())
                        .isNotEmpty());
    }

    private static Predicate<Path> sourceOf(MatchResult named) {
        return source -> source.getFileName().toString().equals(named.group(1) + ".java")
                && (named.group(2) == null || text(source).contains(" " + named.group(2) + "("));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
