package io.tillbook.server.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads claims as providers write them. */
final class Claims {
    private static final Pattern BLANKS = Pattern.compile(" ");
    private static final Pattern DOTS = Pattern.compile("\\.");

    private final Map<String, Object> claims;

    Claims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** The text of a claim as it is, blanks included; empty where the claim is missing or something else. */
    Optional<String> text(String path) {
        return value(path) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The texts of a claim: of a list, or of one text with blanks between. None where there is no such claim. */
    List<String> texts(String path) {
        return switch (value(path)) {
            case String text -> BLANKS.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
            case Collection<?> several -> several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
            case null -> List.of();
            case Object _ -> List.of();
        };
    }

    /** The claim of a name with dots in it, or what is reached through objects. */
    private @Nullable Object value(String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        @Nullable Object value = claims;
        for (String name : DOTS.splitAsStream(path).toList()) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }
}
