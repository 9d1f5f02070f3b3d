package io.tillbook.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.Secret;
import io.tillbook.server.admission.Admission;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords and PINs with Argon2id, after an HMAC under a key that the ledger does not have: without it, not
 * even all PINs that there are can be tried against an exported history. Each takes 16 MB and some 50 ms of a
 * processor, so few are computed at once, and few wait for that: whoever sends passwords without end takes no more than
 * that from others.
 */
public final class Passwords {
    private static final String HMAC = "HmacSHA256";
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2);
    private static final int MOST_WAITING = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final SecretKey pepper;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Admission turns = new Admission(AT_ONCE, MOST_WAITING, LONGEST_WAIT);
    private final String nobody;

    Passwords(SecretKey pepper) {
        this.pepper = pepper;
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
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(pepper);
            return Base64.getEncoder().encodeToString(mac.doFinal(secret.value().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
