package io.tillbook.server.http.backups;

import io.tillbook.server.operations.backup.Backups;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint of backups. */
@Configuration(proxyBeanMethods = false)
public class BackupEndpointConfig {
    @Bean
    BackupEndpoint backupEndpoint(Backups backups, CurrentCaller callers) {
        return new BackupEndpoint(backups, callers);
    }
}
