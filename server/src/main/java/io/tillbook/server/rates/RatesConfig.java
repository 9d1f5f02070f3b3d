package io.tillbook.server.rates;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds on what one sender sends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatesProperties.class)
public class RatesConfig {
    @Bean
    RateLimits rateLimits(RatesProperties rates, MeterRegistry registry) {
        return new RateLimits(rates, registry, Ticker.systemTicker());
    }
}
