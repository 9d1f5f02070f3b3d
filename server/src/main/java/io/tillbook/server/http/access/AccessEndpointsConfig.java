package io.tillbook.server.http.access;

import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.sessions.OwnPassword;
import io.tillbook.server.sessions.PasswordCheck;
import io.tillbook.server.sessions.SessionCookie;
import io.tillbook.server.sessions.Sessions;
import io.tillbook.server.settings.ListeningAddress;
import io.tillbook.server.setup.SetUpLink;
import io.tillbook.server.tills.PinCheck;
import io.tillbook.server.tills.TillSessions;
import io.tillbook.server.traces.DeniedRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The endpoints of people who sign in, and their pages. */
@Configuration(proxyBeanMethods = false)
public class AccessEndpointsConfig {
    @Bean
    Browsers browsers(Sessions sessions, Environment environment) {
        return new Browsers(sessions, new SessionCookie(ListeningAddress.of(environment).isLoopback()));
    }

    @Bean
    SessionsEndpoint sessionsEndpoint(PasswordCheck passwords, Sessions sessions, Browsers browsers,
            CurrentCaller callers, DeniedRequests denied) {
        return new SessionsEndpoint(passwords, sessions, browsers, callers, denied);
    }

    @Bean
    MeEndpoint meEndpoint(CurrentCaller callers, AccessDirectory directory, PasswordCheck passwords, OwnPassword own,
            Browsers browsers) {
        return new MeEndpoint(callers, directory, passwords, own, browsers);
    }

    @Bean
    TillSessionsEndpoint tillSessionsEndpoint(PinCheck pins, TillSessions sessions, AccessDirectory directory,
            DeniedRequests denied) {
        return new TillSessionsEndpoint(pins, sessions, directory, denied);
    }

    @Bean
    SetUpEndpoint setUpEndpoint(SetUpLink link) {
        return new SetUpEndpoint(link);
    }

    @Bean
    WebMvcConfigurer accessPages() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/sign-in").setViewName("forward:/access/sign-in.html");
                registry.addViewController("/setup").setViewName("forward:/access/setup.html");
            }
        };
    }
}
