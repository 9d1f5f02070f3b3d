package io.tillbook.server.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the token is that a tool signs in with: in a file or in the environment, never on the command line, which all
 * processes of a machine can see.
 */
public final class TokenOptions {
    static final String VARIABLE = "TILLBOOK_TOKEN";

    // @formatter:off (each option above its field)
    @Option(names = "--token-file", paramLabel = "FILE",
            description = "file that has the token to sign in with; "
                    + "if not given, the environment variable " + VARIABLE + " has it")
    private @Nullable Path file;
    // @formatter:on

    private final Map<String, String> environment;

    /** The options as they are used. */
    public TokenOptions() {
        this(System.getenv());
    }

    /** @param environment of the process */
    TokenOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The token; empty where none is named.
     *
     * @throws InputFailure when the file cannot be read, or what is named is no token
     */
    public Optional<String> token() {
        Path named = file;
        return named == null
                ? Optional.ofNullable(environment.get(VARIABLE))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .map(text -> checked(VARIABLE, text))
                : Optional.of(checked(named.toString(), read(named)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new InputFailure(file + " cannot be read: " + Failures.reason(unreadable), unreadable);
        }
    }

    /** Header values cannot have anything else; a file of another kind was named then. */
    private static String checked(String source, String text) {
        if (text.isEmpty() || !text.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw new InputFailure(source + " has no token: one line of ASCII characters without blanks");
        }
        return text;
    }
}
