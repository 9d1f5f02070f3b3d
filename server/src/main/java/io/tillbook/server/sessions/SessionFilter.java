package io.tillbook.server.sessions;

import io.tillbook.server.security.TokenText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows senders by the cookies of their sessions. A cookie that is not known, or works no longer, is as good as none;
 * and one beside a token is not looked at, since requests with a token need nothing to show that they are meant.
 */
public final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    /** @param sessions those that are known */
    public SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            String text = SessionCookie.in(request);
            if (text != null) {
                sessions.find(TokenText.hash(text)).ifPresent(session -> know(session, text, request, response));
            }
        }
        chain.doFilter(request, response);
    }

    private void know(Session session, String text, HttpServletRequest request, HttpServletResponse response) {
        sessions.use(session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SessionAuthentication(sessions, session, text));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response); // for the part of a request that another thread ends
    }
}
