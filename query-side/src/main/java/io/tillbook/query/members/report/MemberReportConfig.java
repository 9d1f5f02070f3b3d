package io.tillbook.query.members.report;

import io.tillbook.query.pricing.effect.MemberReceipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports on members. */
@Configuration(proxyBeanMethods = false)
public class MemberReportConfig {
    @Bean
    MemberReportQueries memberReportQueries(MemberReceipts receipts) {
        return new MemberReportQueries(new MemberReports(receipts));
    }
}
