package io.tillbook.server.loyaltystamps;

import io.tillbook.command.Capabilities;
import io.tillbook.command.loyaltystamps.LoyaltyStampsCommands;
import io.tillbook.query.loyaltystamps.LoyaltyStampsViewsConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The lists of both sides with one more line in each. */
@Configuration(proxyBeanMethods = false)
@Import(LoyaltyStampsViewsConfig.class)
class LoyaltyStampsServer {
    static final Capabilities CAPABILITIES = Capabilities.all().with(new LoyaltyStampsCommands());

    @Bean
    @Primary
    Capabilities withStamps() {
        return CAPABILITIES;
    }
}
