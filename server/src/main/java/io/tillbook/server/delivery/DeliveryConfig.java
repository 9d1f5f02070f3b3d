package io.tillbook.server.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The destinations outside, and who delivers to them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertsProperties.class)
public class DeliveryConfig {
    private static final int MOST_COUNTED = 1_000;

    @Bean
    AlertDestinations alertDestinations(AlertsProperties properties) {
        return AlertDestinations.of(properties);
    }

    @Bean
    DeliveryRetries deliveryRetries(AlertDeliveryRepository deliveries, Clock clock) {
        return new DeliveryRetries(deliveries, clock);
    }

    @Bean
    DeliveryWorker deliveryWorker(AlertDestinations destinations, AlertDeliveryRepository deliveries, Clock clock,
            MeterRegistry registry) {
        AlertMeters meters = new AlertMeters(registry, () -> deliveries.pending(MOST_COUNTED));
        return new DeliveryWorker(destinations.all(), RetryPlan.USUAL, deliveries, meters, clock);
    }
}
