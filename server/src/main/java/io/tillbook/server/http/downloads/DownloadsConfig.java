package io.tillbook.server.http.downloads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bounds of answers of any length. */
@Configuration(proxyBeanMethods = false)
public class DownloadsConfig {
    @Bean
    FilterRegistrationBean<DownloadFilter> downloadFilter(TillbookProperties properties, MeterRegistry registry) {
        Admission admission = new Admission(properties.downloads().atOnce(), 0, Duration.ZERO);
        Gauge.builder("tillbook.downloads.in.work", admission, Admission::inWork)
                .description("Answers of any length that are being written")
                .register(registry);
        Gauge.builder("tillbook.downloads.in.work.limit", admission, Admission::places)
                .description("Most of them at once")
                .register(registry);
        Counter refused = Counter.builder("tillbook.downloads.refused")
                .description("Downloads that were turned away")
                .register(registry);
        FilterRegistrationBean<DownloadFilter> filter =
                new FilterRegistrationBean<>(new DownloadFilter(admission, refused));
        filter.addUrlPatterns("/v1/events", "/v1/stocktakes/*");
        return filter;
    }
}
