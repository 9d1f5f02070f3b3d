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
    /** Its name. */
    public static final String NAME = "tillbook_session";

    /** Its text in a request; null where there is none. */
    public static @Nullable String in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
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
        return ResponseCookie.from(NAME, text)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure() || !isOnLoopback);
    }
}
