package io.tillbook.server.http.access;

import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.sessions.PasswordCheck.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a password that was not looked at. */
final class HeldOff {
    private HeldOff() {}

    static void write(Result.HeldOff held, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = Documents.retryAfter(held.pause(), response);
        Documents.write(Problem.of(ProblemType.TOO_MANY_ATTEMPTS,
                "Too many passwords were wrong. Try again in " + seconds + " s."), request, response);
    }
}
