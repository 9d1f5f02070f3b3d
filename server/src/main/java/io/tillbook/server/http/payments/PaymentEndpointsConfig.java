package io.tillbook.server.http.payments;

import io.tillbook.server.payments.PaymentNotices;
import io.tillbook.server.payments.PresentedCodes;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of payments. */
@Configuration(proxyBeanMethods = false)
public class PaymentEndpointsConfig {
    @Bean
    NoticesEndpoint paymentNoticesEndpoint(PaymentNotices notices) {
        return new NoticesEndpoint(notices);
    }

    @Bean
    PaymentCodeEndpoint paymentCodeEndpoint(PresentedCodes codes, CurrentCaller callers) {
        return new PaymentCodeEndpoint(codes, callers);
    }
}
