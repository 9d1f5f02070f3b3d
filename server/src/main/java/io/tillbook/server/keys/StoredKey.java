package io.tillbook.server.keys;

import io.tillbook.api.kernel.Subject;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of a person as it is kept.
 *
 * @param wrapped the wrapped key in Base64; null where it is destroyed
 */
record StoredKey(Subject subject, @Nullable String wrapped) {
    static StoredKey of(Subject subject, byte[] wrapped) {
        return new StoredKey(subject, Base64.getEncoder().encodeToString(wrapped));
    }

    static StoredKey destroyed(Subject subject) {
        return new StoredKey(subject, null);
    }

    byte @Nullable [] bytes() {
        return wrapped == null ? null : Base64.getDecoder().decode(wrapped);
    }

    /** Why it cannot be taken over. */
    IllegalStateException isAnother() {
        return new IllegalStateException("there is another key of " + subject.value() + " already");
    }
}
