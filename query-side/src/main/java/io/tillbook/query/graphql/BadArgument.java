package io.tillbook.query.graphql;

import io.tillbook.api.kernel.InvalidField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An argument whose value cannot be taken. */
public final class BadArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String argument;

    /**
     * @param argument name of the argument
     * @param reason what is wrong, readable after the name
     */
    public BadArgument(String argument, String reason) {
        super(argument + " " + reason);
        this.argument = argument;
    }

    /** Name of the argument. */
    public String argument() {
        return argument;
    }

    /**
     * A value made from an argument's text.
     *
     * @throws BadArgument when it has another form
     */
    public static <T> T parse(String argument, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidField malformed) {
            throw new BadArgument(argument, malformed.reason());
        }
    }

    /**
     * A value made from an argument's text, null where there is none.
     *
     * @throws BadArgument when it has another form
     */
    public static <T> @Nullable T parseIfGiven(String argument, @Nullable String text, Function<String, T> value) {
        return text == null ? null : parse(argument, text, value);
    }
}
