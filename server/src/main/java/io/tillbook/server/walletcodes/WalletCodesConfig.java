package io.tillbook.server.walletcodes;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes that customers show to pay with. */
@Configuration(proxyBeanMethods = false)
public class WalletCodesConfig {
    @Bean
    PaymentCodes paymentCodes() {
        return new PaymentCodes(Ticker.systemTicker());
    }
}
