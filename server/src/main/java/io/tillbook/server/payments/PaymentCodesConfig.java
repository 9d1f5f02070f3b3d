package io.tillbook.server.payments;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes that customers have just shown. */
@Configuration(proxyBeanMethods = false)
public class PaymentCodesConfig {
    @Bean
    PaymentCodes paymentCodes(Clock clock) {
        return new PaymentCodes(clock);
    }
}
