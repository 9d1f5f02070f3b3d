package io.tillbook.server.payments.accounts;

import io.tillbook.server.payments.provider.PaymentProviders;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts that the chain has with providers of payments. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentsProperties.class)
public class PaymentAccountsConfig {
    @Bean
    PaymentProviders paymentProviders(PaymentsProperties properties, Clock clock) {
        return of(properties, clock);
    }

    /** The accounts in the order of their names. */
    public static PaymentProviders of(PaymentsProperties properties, InstantSource clock) {
        return new PaymentProviders(properties.accounts()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new AccountReader(each.getKey(), each.getValue(), properties.notices(each.getKey()), clock)
                        .read())
                .toList());
    }
}
