package io.tillbook.server.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.alerts.AlertDeliveryViews;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels that deliver to somebody outside, and who works them. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfig {
    private static final int MOST_COUNTED = 1_000;

    @Bean
    AlertChannels alertChannels(TillbookProperties properties) {
        return AlertChannels.of(properties.alerts());
    }

    @Bean
    DeliveryWorker deliveryWorker(AlertChannels channels, AlertDeliveryViews deliveries, Clock clock,
            MeterRegistry registry) {
        AlertMeters meters = new AlertMeters(registry, () -> deliveries.pending(MOST_COUNTED));
        return new DeliveryWorker(channels.all(), deliveries, meters, clock);
    }
}
