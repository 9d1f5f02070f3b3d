package io.tillbook.server.security;

import io.tillbook.api.access.AccessCommand.IssueToken;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.kernel.Command;
import org.jspecify.annotations.Nullable;

/** Puts into commands what is random, and what is kept of secrets: deciders can make neither. */
public final class Credentials {
    private final Passwords passwords;

    Credentials(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * A command that can be decided.
     *
     * @param shownOnce the text of the token that it issues, which only the first answer has; null for other commands
     */
    public record Completed(Command command, @Nullable String shownOnce) {
        @Override
        public String toString() {
            return "Completed[" + command + "]";
        }
    }

    /** Completes a command as it was sent. */
    public Completed complete(Command command) {
        return switch (command) {
            case IssueToken issue -> issued(issue, TokenText.random());
            case SetPassword set -> new Completed(set.withHash(passwords.hash(set.password())), null);
            case Command other -> new Completed(other, null);
        };
    }

    private static Completed issued(IssueToken issue, String text) {
        return new Completed(issue.withHash(TokenText.hash(text)), text);
    }
}
