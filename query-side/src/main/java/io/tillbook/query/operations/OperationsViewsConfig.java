package io.tillbook.query.operations;

import io.tillbook.query.store.StateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators are shown. */
@Configuration(proxyBeanMethods = false)
public class OperationsViewsConfig {
    @Bean
    BackupRecordRepository backupRecords(StateStore state) {
        return state.repository(BackupRecordRepository.class);
    }

    @Bean
    BackupQueries backupQueries(StateStore state) {
        return new BackupQueries(new BackupViews(state));
    }
}
