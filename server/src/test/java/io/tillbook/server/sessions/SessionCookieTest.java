package io.tillbook.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTest {
    private static final boolean ON_LOOPBACK = true;

    @Test
    void goesWithoutTlsOnTheLoopbackAddressOnly() {
        assertThat(set(ON_LOOPBACK, "http")).doesNotContain("Secure");
        assertThat(set(ON_LOOPBACK, "https")).contains("; Secure");
        assertThat(set(!ON_LOOPBACK, "http")).contains("; Secure");
    }

    @Test
    void overTlsItHasANameThatNoOtherHostCanGiveIt() {
        assertThat(set(ON_LOOPBACK, "https")).startsWith("__Host-tillbook_session=x; Path=/;").doesNotContain("Domain");
        assertThat(set(ON_LOOPBACK, "http")).startsWith("tillbook_session=x;");
    }

    @Test
    void overTlsAnotherNameIsNotLookedAt() {
        Cookie planted = new Cookie("tillbook_session", "planted");
        Cookie own = new Cookie("__Host-tillbook_session", "own");

        assertThat(SessionCookie.in(request("https", planted))).isNull();
        assertThat(SessionCookie.in(request("https", planted, own))).isEqualTo("own");
        assertThat(SessionCookie.in(request("http", planted))).isEqualTo("planted");
        assertThat(SessionCookie.in(request("http"))).isNull();
    }

    private static MockHttpServletRequest request(String scheme, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setCookies(cookies);
        return request;
    }

    private static String set(boolean isOnLoopback, String scheme) {
        MockHttpServletRequest request = request(scheme);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionCookie(isOnLoopback).set("x", request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
