package io.tillbook.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords and PINs with Argon2id, after an HMAC under a key that the ledger does not have: without it, not
 * even all PINs that there are can be tried against an exported history. Each takes 16 MB and some 50 ms, so few are
 * computed at once.
 */
final class Passwords {
    private static final String HMAC = "HmacSHA256";
    private static final int AT_ONCE = 2;

    private final SecretKey pepper;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobody;

    Passwords(SecretKey pepper) {
        this.pepper = pepper;
        this.nobody = hash(new Secret("of a name that nobody has"));
    }

    /** What is kept. */
    String hash(Secret secret) {
        return inTurn(() -> String.valueOf(argon2.encode(peppered(secret))));
    }

    /** Whether a secret is the one that a hash was made of. */
    boolean matches(Secret secret, String hash) {
        return inTurn(() -> argon2.matches(peppered(secret), hash));
    }

    /** Takes as long as a comparison does: for names that nobody has. */
    void compareWithNobody(Secret secret) {
        matches(secret, nobody);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
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
