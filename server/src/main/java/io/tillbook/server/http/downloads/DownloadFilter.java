package io.tillbook.server.http.downloads;

import io.micrometer.core.instrument.Counter;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how many answers of any length are written at once: a printed sheet takes some megabytes until it is sent. */
final class DownloadFilter extends OncePerRequestFilter {
    private static final Problem TOO_MANY = Problem.of(ProblemType.OVERLOADED,
            "As many files are being sent as may be at once; ask again.");

    private final Admission admission;
    private final Counter refused;

    DownloadFilter(Admission admission, Counter refused) {
        this.admission = admission;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!admission.enter()) {
            refused.increment();
            Documents.write(TOO_MANY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave();
        }
    }
}
