package io.tillbook.server.http.reports;

import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.query.finance.BookReports;
import io.tillbook.server.http.SightFilter;
import io.tillbook.server.http.TemporaryFolder;
import io.tillbook.server.reports.ReportFiles;
import io.tillbook.server.security.CurrentViewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports that can be had as files. */
@Configuration(proxyBeanMethods = false)
public class ReportEndpointsConfig {
    /** @param open the store, which is locked: no other process works on the data directory */
    @Bean
    BooksEndpoint booksEndpoint(BookReports reports, TemporaryFolder temporary, StoreStatus open) {
        return new BooksEndpoint(reports, new ReportFiles(temporary.emptied("reports")));
    }

    @Bean
    FilterRegistrationBean<SightFilter> booksSight(ObjectProvider<CurrentViewer> viewer) {
        FilterRegistrationBean<SightFilter> filter =
                new FilterRegistrationBean<>(new SightFilter(viewer::getObject, FinancePermissions.READ));
        filter.addUrlPatterns("/v1/books/*");
        return filter;
    }
}
