package io.tillbook.server.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie by which a browser shows that somebody has signed in.
 *
 * @param isOnLoopback whether only this machine reaches the server, so that the cookie may go without TLS
 */
public record SessionCookie(boolean isOnLoopback) {
    private static final String NAME = "tillbook_session";
    /** Browsers take a cookie of such a name over TLS and from this very host only: no other one can plant it. */
    private static final String NAME_OVER_TLS = "__Host-" + NAME;

    /** Its text in a request; null where there is none. Over TLS only what came over TLS is one. */
    public static @Nullable String in(HttpServletRequest request) {
        String text = named(NAME_OVER_TLS, request);
        return text != null || request.isSecure() ? text : named(NAME, request);
    }

    private static @Nullable String named(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Gives it to the browser, until that is closed. */
    public void set(String text, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(text, request).build().toString());
    }

    /** Takes it from the browser. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request).maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String text, HttpServletRequest request) {
        boolean isForTls = request.isSecure() || !isOnLoopback;
        return ResponseCookie.from(isForTls ? NAME_OVER_TLS : NAME, text)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isForTls);
    }
}
