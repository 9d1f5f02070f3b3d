package io.tillbook.server.security;

import io.tillbook.api.kernel.Secret;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.keys.Hmac;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords and PINs with Argon2id, after an HMAC under a key that the ledger does not have: without it, not
 * even all PINs that there are can be tried against an exported history. Each takes 16 MB and some 50 ms of a
 * processor, so few are computed at once, and few wait for that: whoever sends passwords without end takes no more than
 * that from others.
 */
public final class Passwords {
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2);
    private static final int MOST_WAITING = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Hmac pepper;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Admission turns = new Admission(AT_ONCE, MOST_WAITING, LONGEST_WAIT);
    private final String nobody;

    Passwords(SecretKey pepper) {
        this.pepper = new Hmac(pepper);
        this.nobody = hash(new Secret("of a name that nobody has"));
    }

    /**
     * What is kept.
     *
     * @throws TooManyPasswords when too many wait for their turn; so do the others
     */
    public String hash(Secret secret) {
        return inTurn(() -> String.valueOf(argon2.encode(peppered(secret))));
    }

    /** Whether a secret is the one that a hash was made of. */
    public boolean matches(Secret secret, String hash) {
        return inTurn(() -> argon2.matches(peppered(secret), hash));
    }

    /** Takes as long as a comparison does: for names that nobody has. */
    public void compareWithNobody(Secret secret) {
        matches(secret, nobody);
    }

    private <T> T inTurn(Supplier<T> work) {
        return turns.single(work).orElseThrow(TooManyPasswords::new);
    }

    private String peppered(Secret secret) {
        return Base64.getEncoder().encodeToString(pepper.of(secret.value()));
    }
}
