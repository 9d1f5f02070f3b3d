package io.tillbook.server.sessions;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.AccessDirectory.SignIn;
import io.tillbook.server.security.Passwords;
import io.tillbook.server.security.TooManyPasswords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Checks passwords as they come in. Whoever tries them learns from answers and from how long these take neither which
 * names there are nor which of them can sign in.
 */
public final class PasswordCheck {
    private final AccessDirectory directory;
    private final Passwords passwords;
    private final SignInMeters meters;
    private final SignInAttempts attempts;

    PasswordCheck(AccessDirectory directory, Passwords passwords, SignInMeters meters, InstantSource clock) {
        this.directory = directory;
        this.passwords = passwords;
        this.meters = meters;
        this.attempts = new SignInAttempts(clock);
    }

    /** What became of a password. */
    public sealed interface Result {
        /** It is the right one. */
        record Right(SignIn signIn) implements Result {}

        /** It is wrong, or nobody signs in by this name. */
        record Wrong() implements Result {}

        /** Too many were wrong: it was not looked at. */
        record HeldOff(Duration pause) implements Result {}
    }

    /**
     * Checks a password.
     *
     * @param address whom it comes from, as IP address
     * @throws TooManyPasswords when more come at once than can be checked
     */
    public Result check(EmployeeId name, Secret password, String address) {
        String network = Networks.of(address);
        Duration wait = attempts.begin(name, network);
        Result result = wait.isZero() ? compare(name, password, network) : new Result.HeldOff(wait);
        meters.checked(result);
        return result;
    }

    private Result compare(EmployeeId name, Secret password, String network) {
        try {
            Optional<SignIn> right = right(name, password);
            right.ifPresent(_ -> attempts.succeeded(name, network));
            return right.<Result>map(Result.Right::new).orElseGet(Result.Wrong::new);
        } catch (TooManyPasswords busy) {
            attempts.undo(name, network);
            throw busy;
        }
    }

    private Optional<SignIn> right(EmployeeId name, Secret password) {
        Optional<SignIn> known = directory.signIn(name);
        if (known.isEmpty()) {
            passwords.compareWithNobody(password);
        }
        return known.filter(signIn -> passwords.matches(password, signIn.passwordHash()));
    }
}
