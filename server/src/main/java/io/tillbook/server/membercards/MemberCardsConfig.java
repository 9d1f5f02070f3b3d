package io.tillbook.server.membercards;

import io.tillbook.query.checkout.MemberCardReader;
import io.tillbook.server.keys.SigningKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cards of members. */
@Configuration(proxyBeanMethods = false)
public class MemberCardsConfig {
    @Bean
    MemberCards memberCards(SigningKeys signing, Clock clock) {
        return new MemberCards(signing, clock);
    }

    @Bean
    MemberCardReader memberCardReader(MemberCards cards) {
        return cards::read;
    }
}
