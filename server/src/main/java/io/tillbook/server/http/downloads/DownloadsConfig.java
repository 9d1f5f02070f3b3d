package io.tillbook.server.http.downloads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.payments.bills.BillPermissions;
import io.tillbook.api.shifts.ShiftsPermissions;
import io.tillbook.api.stocktake.StocktakePermissions;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.payments.bills.StoreSettlement;
import io.tillbook.query.shifts.Chains;
import io.tillbook.query.shifts.settlement.SettlementDays;
import io.tillbook.query.stocktake.StocktakeSheets;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.http.SightFilter;
import io.tillbook.server.http.TemporaryFolder;
import io.tillbook.server.security.CurrentViewer;
import io.tillbook.server.transfer.exports.EventHistory;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Downloads: the event history, count sheets and reports, and how many of them are written at once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DownloadsProperties.class)
public class DownloadsConfig {
    @Bean
    EventsEndpoint eventsEndpoint(LedgerStore store, TypeRegistry types) {
        return new EventsEndpoint(new EventHistory(store, types));
    }

    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    StocktakeEndpoint stocktakeEndpoint(StocktakeSheets sheets, CurrentViewer viewer, TemporaryFolder temporary,
            StoreStatus open) {
        return new StocktakeEndpoint(sheets, viewer, temporary.emptied("pages"));
    }

    @Bean
    FilterRegistrationBean<SightFilter> stocktakeSight(ObjectProvider<CurrentViewer> viewer) {
        FilterRegistrationBean<SightFilter> filter =
                new FilterRegistrationBean<>(new SightFilter(viewer::getObject, StocktakePermissions.READ));
        filter.addUrlPatterns("/v1/stocktakes/*");
        return filter;
    }

    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    SettlementEndpoint settlementEndpoint(StoreSettlement settlement, TemporaryFolder temporary, StoreStatus open) {
        return new SettlementEndpoint(settlement, temporary.emptied("settlements"));
    }

    @Bean
    FilterRegistrationBean<SightFilter> settlementSight(ObjectProvider<CurrentViewer> viewer) {
        FilterRegistrationBean<SightFilter> filter =
                new FilterRegistrationBean<>(new SightFilter(viewer::getObject, BillPermissions.READ_SETTLEMENT));
        filter.addUrlPatterns("/v1/settlements/*");
        return filter;
    }

    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    ShiftsEndpoint shiftsEndpoint(Chains chains, SettlementDays days, CurrentViewer viewer,
            TemporaryFolder temporary, StoreStatus open) {
        return new ShiftsEndpoint(chains, days, viewer, temporary.emptied("shift-pages"));
    }

    @Bean
    FilterRegistrationBean<SightFilter> shiftsSight(ObjectProvider<CurrentViewer> viewer) {
        FilterRegistrationBean<SightFilter> filter =
                new FilterRegistrationBean<>(new SightFilter(viewer::getObject, ShiftsPermissions.READ));
        filter.addUrlPatterns("/v1/z-reports/*", "/v1/day-settlements/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<SightFilter> zChainsSight(ObjectProvider<CurrentViewer> viewer) {
        FilterRegistrationBean<SightFilter> filter =
                new FilterRegistrationBean<>(new SightFilter(viewer::getObject, ShiftsPermissions.SEE_EXPECTED));
        filter.addUrlPatterns("/v1/z-chains/*");
        return filter;
    }

    @Bean
    SubjectEndpoint subjectEndpoint(LedgerStore store, TypeRegistry types, Unsealing personal) {
        return new SubjectEndpoint(new SubjectRecords(store, types, personal));
    }

    @Bean
    FilterRegistrationBean<DownloadFilter> downloadFilter(DownloadsProperties bounds, MeterRegistry registry) {
        Admission admission = new Admission(bounds.atOnce(), 0, Duration.ZERO);
        Gauge.builder("tillbook.downloads.in.work", admission, Admission::inWork)
                .description("Answers of any length that are being written")
                .register(registry);
        Gauge.builder("tillbook.downloads.in.work.limit", admission, Admission::permits)
                .description("Most of them at once")
                .register(registry);
        Counter refused = Counter.builder("tillbook.downloads.refused")
                .description("Downloads that were turned away")
                .register(registry);
        FilterRegistrationBean<DownloadFilter> filter =
                new FilterRegistrationBean<>(new DownloadFilter(admission, refused));
        filter.addUrlPatterns("/v1/events", "/v1/stocktakes/*", "/v1/subjects/*", "/v1/members/*", "/v1/bundles/*",
                "/v1/coupon-campaigns/*", "/v1/settlements/*", "/v1/z-reports/*", "/v1/z-chains/*",
                "/v1/day-settlements/*", "/v1/books/*");
        return filter;
    }
}
