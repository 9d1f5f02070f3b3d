package io.tillbook.server.http.operations;

import io.tillbook.query.kernel.ViewRebuilds;
import io.tillbook.server.delivery.DeliveryRetries;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of operators. */
@Configuration(proxyBeanMethods = false)
public class OperationsEndpointsConfig {
    @Bean
    RebuildEndpoint rebuildEndpoint(ViewRebuilds rebuilds, CurrentCaller callers) {
        return new RebuildEndpoint(rebuilds, callers);
    }

    @Bean
    RetryEndpoint retryEndpoint(DeliveryRetries retries, CurrentCaller callers) {
        return new RetryEndpoint(retries, callers);
    }
}
