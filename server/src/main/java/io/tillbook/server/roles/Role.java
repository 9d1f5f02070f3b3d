package io.tillbook.server.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a process does in a ledger that several may share. */
public enum Role {
    /** Decides commands. */
    COMMAND,
    /** Folds events into views, and answers queries from them. */
    QUERY,
    /** Does what the server does by itself: alerts and their deliveries, the end of reservations, backups by time. */
    AUTOMATION;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Its name in settings, addresses and metrics. */
    public String word() {
        return word;
    }

    static Optional<Role> called(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equalsIgnoreCase(word.strip())).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
