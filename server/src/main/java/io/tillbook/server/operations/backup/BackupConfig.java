package io.tillbook.server.operations.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.backup.BackupSource;
import io.tillbook.server.backup.BackupWriter;
import io.tillbook.server.keys.KeyFiles;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Backups of the ledger while it is in use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
public class BackupConfig {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    BackupWriter backupWriter(RocksEventStorageEngine engine, TillbookProperties properties, Clock clock,
            ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        return new BackupWriter(BackupSource.in(properties.dataDir(), engine::checkpoint), clock,
                built == null ? "unknown" : String.valueOf(built.getVersion()));
    }

    @Bean
    Backups backups(BackupProperties settings, BackupWriter writer, KeyFiles keys, BackupRecordRepository records,
            MeterRegistry registry, Clock clock) {
        BackupJournal journal = new BackupJournal(records, clock, settings.verify());
        Optional<BackupFolders> folders = Optional.ofNullable(settings.directory()).map(BackupFolders::new);
        BackupMeters meters = new BackupMeters(registry, clock, folders.isPresent());
        Optional<BackupRun> run = folders.map(each -> new BackupRun(settings, each, writer,
                new KeysCopy(keys, settings.keysDirectory()), journal, meters));
        return new Backups(run, journal, settings.cron(), clock);
    }

    @Bean
    PollingLoop backupLoop(Backups backups) {
        return new PollingLoop("backup", PAUSE, List.of(backups::step), () -> {
        });
    }
}
