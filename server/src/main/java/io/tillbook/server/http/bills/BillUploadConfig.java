package io.tillbook.server.http.bills;

import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.security.CurrentCaller;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bills of payment providers, and statements of banks, as files. */
@Configuration(proxyBeanMethods = false)
public class BillUploadConfig {
    @Bean
    BillUploadEndpoint billUploadEndpoint(PaymentProviders providers, DueBills bills, AuthorizedDispatch dispatch,
            CurrentCaller callers) {
        return new BillUploadEndpoint(providers, bills, dispatch, callers);
    }

    @Bean
    BankStatementEndpoint bankStatementEndpoint(AuthorizedDispatch dispatch, CurrentCaller callers, Clock clock) {
        return new BankStatementEndpoint(dispatch, callers, clock);
    }
}
