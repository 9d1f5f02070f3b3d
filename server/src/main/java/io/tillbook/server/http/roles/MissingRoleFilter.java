package io.tillbook.server.http.roles;

import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Failures;
import io.tillbook.server.http.Problem;
import io.tillbook.server.roles.MissingRole;
import io.tillbook.server.roles.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what only processes of another role can do. A balancer that sends it here has not looked at the health of the
 * role; the next process it tries may have it.
 */
final class MissingRoleFilter extends OncePerRequestFilter {
    private final Problem problem;
    private final Set<String> methods;

    /**
     * @param role the role that this process lacks
     * @param methods those that take the role
     */
    MissingRoleFilter(Role role, Set<String> methods) {
        this.problem = Failures.problem(new MissingRole(role));
        this.methods = methods;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !methods.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Documents.write(problem, request, response);
    }
}
