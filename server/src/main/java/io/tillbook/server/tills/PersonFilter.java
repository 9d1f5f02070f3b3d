package io.tillbook.server.tills;

import io.tillbook.api.access.TokenHash;
import io.tillbook.server.security.CallerAuthentication;
import io.tillbook.server.security.TokenText;
import io.tillbook.server.security.UnknownPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who stands at the device that sends a request. Unlike a cookie, what does not work is not passed over: the till
 * would do in its own name what its person believes to do in theirs.
 */
public final class PersonFilter extends OncePerRequestFilter {
    /** The header with the text of a session at a till. */
    public static final String HEADER = "Tillbook-Person";

    private final TillSessions sessions;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    /** @param sessions those that are known */
    public PersonFilter(TillSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String text = request.getHeader(HEADER);
        Optional<CallerAuthentication> sender = CallerAuthentication.ofRequest();
        if (text != null && sender.isPresent()) {
            know(sender.get(), TokenText.hash(text), request, response);
        }
        chain.doFilter(request, response);
    }

    private void know(CallerAuthentication device, TokenHash hash, HttpServletRequest request,
            HttpServletResponse response) {
        TillSession session = sessions.find(hash, device.proof())
                .orElseThrow(() -> new UnknownPerson(device.caller().principal()));
        sessions.use(session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(device, sessions, session));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response); // for the part of a request that another thread ends
    }
}
