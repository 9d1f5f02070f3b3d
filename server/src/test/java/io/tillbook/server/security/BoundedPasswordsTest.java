package io.tillbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Secret;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BoundedPasswordsTest {
    private static final int SENT = 300;

    private final Passwords passwords = new Passwords(new SecretKeySpec(new byte[32], "HmacSHA256"));

    /** Two are hashed at once and 32 wait; some more come in while the first ones are done. */
    @Test
    void turnsAwayWhatIsTooMuchAtOnce() throws Exception {
        String hash = passwords.hash(new Secret("right"));
        List<Callable<Boolean>> sent = IntStream.range(0, SENT)
                .<Callable<Boolean>>mapToObj(_ -> () -> passwords.matches(new Secret("right"), hash))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = threads.invokeAll(sent);
            assertThat(answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS))
                    .hasSizeBetween(1, SENT / 2)
                    .allMatch(Future::resultNow);
            assertThat(answers.stream().filter(answer -> answer.state() == Future.State.FAILED))
                    .extracting(Future::exceptionNow)
                    .hasOnlyElementsOfType(TooManyPasswords.class);
        }
        assertThat(passwords.matches(new Secret("wrong"), hash)).isFalse();
    }
}
