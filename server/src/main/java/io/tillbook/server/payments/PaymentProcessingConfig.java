package io.tillbook.server.payments;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.PaymentProviders.Account;
import io.tillbook.server.walletcodes.PaymentCodes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sends payments, and keeps what providers answer. */
@Configuration(proxyBeanMethods = false)
public class PaymentProcessingConfig {
    private static final String NOBODY = "";

    @Bean
    ProviderCalls providerCalls(ObjectProvider<PaymentProviders> providers, MeterRegistry registry) {
        ProviderMeters meters = new ProviderMeters(registry);
        return new ProviderCalls(new PaymentProviders(providers.stream()
                .flatMap(each -> each.accounts().stream())
                .map(account -> new Account(new MeteredProvider(account.provider(), meters), account.locations()))
                .toList()));
    }

    @Bean
    PaymentHistory paymentHistory(EventLog log) {
        return new PaymentHistory(stream -> log.stream(stream, 0));
    }

    @Bean
    ProviderAnswers providerAnswers(Commands commands, Clock clock) {
        return new ProviderAnswers(commands, clock);
    }

    @Bean
    ShownCodes shownCodes() {
        return new ShownCodes(Ticker.systemTicker());
    }

    @Bean
    PaymentSubmitter paymentSubmitter(ProviderCalls calls, ProviderAnswers answers, ShownCodes shown,
            Locations locations) {
        return new PaymentSubmitter(calls.providers(), answers, shown, location -> name(locations, location));
    }

    private static String name(Locations locations, LocationId location) {
        LocationView found = locations.find(location);
        return found == null ? location.value() : found.name();
    }

    @Bean
    PaymentSubmissionLoop paymentSubmissionLoop(PaymentCodes codes, ProviderCalls calls, PaymentSubmitter submitter) {
        return new PaymentSubmissionLoop(codes,
                start -> calls.providers()
                        .serving(start.location(), start.method())
                        .map(PaymentProvider::account)
                        .orElse(NOBODY),
                submitter::submit);
    }

    @Bean
    PaymentNotices paymentNotices(ProviderCalls calls, PaymentHistory history, ProviderAnswers answers,
            MeterRegistry registry) {
        return new PaymentNotices(calls.providers(), history, answers, registry);
    }

    @Bean
    PresentedCodes presentedCodes(ProviderCalls calls, PaymentHistory history, ShownCodes shown, Locations locations) {
        return new PresentedCodes(calls.providers(), history, shown,
                progress -> name(locations, progress.terms().location()));
    }
}
