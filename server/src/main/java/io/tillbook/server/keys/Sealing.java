package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Seals personal data under the keys of those whose they are, opens them, and destroys the keys. */
public final class Sealing {
    private static final int MOST_KEPT = 10_000;
    /** Longer than a page of a list takes, shorter than anybody would notice on another server. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final SubjectKeys keys;
    private final Cache<Subject, Optional<SecretKey>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    Sealing(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Seals a datum; null where there is none. */
    public @Nullable Sealed seal(Subject subject, @Nullable Personal datum) {
        if (datum == null) {
            return null;
        }
        byte[] cipher = AesGcm.encrypt(keys.findOrMake(subject), datum.text().getBytes(UTF_8), subject.value());
        kept.invalidate(subject);
        return new Sealed(subject, Base64.getUrlEncoder().withoutPadding().encodeToString(cipher));
    }

    /** Opens a datum; empty once its key is destroyed. */
    public Optional<String> open(Sealed sealed) {
        return key(sealed.subject())
                .map(key -> AesGcm.decrypt(key, Base64.getUrlDecoder().decode(sealed.cipher()),
                        sealed.subject().value()))
                .map(text -> new String(text, UTF_8));
    }

    /** Where another process may have destroyed it, what was read before is not asked. */
    private Optional<SecretKey> key(Subject subject) {
        return keys.isShared() ? keys.find(subject) : kept.get(subject, keys::find);
    }

    /** Notes that a person is about to be erased, before that is recorded. */
    public void doom(Subject subject) {
        keys.doom(subject);
    }

    /**
     * Destroys the key of a person who is recorded as erased, or takes back that it is about to be.
     *
     * @param erased whether a person is recorded as erased
     */
    public void settle(Subject subject, Predicate<Subject> erased) {
        if (erased.test(subject)) {
            keys.destroy(subject);
            kept.invalidate(subject);
        } else {
            keys.spare(subject);
        }
    }

    /**
     * Settles what a crash has left undone, at the start. Who is not erased yet may be about to be by another process
     * that has the same keys, which settles that. Whoever is the same person by now may not have been so when the
     * others were doomed.
     *
     * @param erased whether a person is recorded as erased
     * @param persons all subjects who are the same person as one, this one included
     */
    public void resume(Predicate<Subject> erased, Function<Subject, Stream<Subject>> persons) {
        List<Subject> subjects = keys.doomed()
                .stream()
                .flatMap(persons)
                .distinct()
                .filter(subject -> !keys.isShared() || erased.test(subject))
                .toList();
        subjects.stream().filter(erased).forEach(this::doom);
        subjects.forEach(subject -> settle(subject, erased));
    }
}
