package io.tillbook.server.http.giftcards;

import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.command.giftcards.GiftCardDirectory;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.rates.CodeTries;
import io.tillbook.server.security.Credentials;
import io.tillbook.server.security.CurrentCaller;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint of gift cards. */
@Configuration(proxyBeanMethods = false)
public class GiftCardEndpointsConfig {
    @Bean
    GiftCardChecksEndpoint giftCardChecksEndpoint(AuthorizedDispatch dispatch, Credentials credentials,
            StreamRunner streams, CurrentCaller callers, Clock clock) {
        return new GiftCardChecksEndpoint(dispatch, credentials, new GiftCardDirectory(streams::current),
                new CodeTries(Ticker.systemTicker()), callers, clock);
    }
}
