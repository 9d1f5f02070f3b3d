package io.tillbook.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String set(boolean isOnLoopback, String scheme) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionCookie(isOnLoopback).set("x", request, response);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
