package io.tillbook.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away bodies whose type is no type but a range, such as {@code *}{@code /*}: Spring takes reading that for a
 * fault of the server, also where there is no body.
 */
final class BodyTypeFilter extends OncePerRequestFilter {
    private static final Problem RANGE =
            Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type has to be one type, without *.");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.indexOf('*') >= 0) {
            Documents.write(RANGE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
