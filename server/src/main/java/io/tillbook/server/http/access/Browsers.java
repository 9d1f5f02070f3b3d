package io.tillbook.server.http.access;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory.SignIn;
import io.tillbook.server.http.Documents;
import io.tillbook.server.sessions.CsrfTokens;
import io.tillbook.server.sessions.SessionCookie;
import io.tillbook.server.sessions.Sessions;
import io.tillbook.server.sessions.Sessions.Begun;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets browsers in.
 *
 * @param sessions where sessions begin
 * @param cookie by which a browser shows its session
 */
record Browsers(Sessions sessions, SessionCookie cookie) {
    /** Begins a session, and ends the one that the browser had: what somebody else may have put there opens nothing. */
    void signIn(EmployeeId name, SignIn signIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String before = SessionCookie.in(request);
        if (before != null) {
            sessions.end(before);
        }
        Begun begun = sessions.begin(name, signIn, request.getHeader(HttpHeaders.USER_AGENT));
        cookie.set(begun.text(), request, response);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("principal", Principal.of(name).value()).put("csrfToken", CsrfTokens.of(begun.text()));
        answer.set("session", AccessDocuments.session(begun.session()));
        Documents.write(HttpStatus.OK.value(), MediaType.APPLICATION_JSON_VALUE, answer, response);
    }
}
