package io.tillbook.server.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Protects all addresses but those of the command doors, which look for themselves. */
final class SameOriginFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SameOrigin.isForeign(request)) {
            Documents.write(SameOrigin.PROBLEM, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
