package io.tillbook.server.http.whatif;

import io.tillbook.query.pricing.whatif.WhatIfs;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint of what-if jobs. */
@Configuration(proxyBeanMethods = false)
public class WhatIfEndpointConfig {
    @Bean
    WhatIfEndpoint whatIfEndpoint(WhatIfs jobs, CurrentCaller callers) {
        return new WhatIfEndpoint(jobs, callers);
    }
}
