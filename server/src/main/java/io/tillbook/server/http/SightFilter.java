package io.tillbook.server.http;

import io.tillbook.api.kernel.Permission;
import io.tillbook.query.sight.Sight;
import io.tillbook.server.security.CurrentViewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has downloads written from what their sender sees by a permission. */
public final class SightFilter extends OncePerRequestFilter {
    private final Supplier<CurrentViewer> viewer;
    private final Permission permission;

    /**
     * @param viewer looked for later: the container starts before the store is opened, which may fail
     * @param permission by which it is seen
     */
    public SightFilter(Supplier<CurrentViewer> viewer, Permission permission) {
        this.viewer = viewer;
        this.permission = permission;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Sight sight = viewer.get().by(permission);
        try {
            sight.read(() -> passed(request, response, chain));
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean passed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        chain.doFilter(request, response);
        return true;
    }
}
