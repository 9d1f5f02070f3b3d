package io.tillbook.server.giftcards;

import io.tillbook.server.keys.Hmac;
import io.tillbook.server.keys.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept of secrets of gift cards. */
@Configuration(proxyBeanMethods = false)
public class CardSecretsConfig {
    @Bean
    CardSecrets cardSecrets(MasterKey master) {
        return new CardSecrets(new Hmac(master.derived("secrets of gift cards 1", Hmac.ALGORITHM)));
    }
}
