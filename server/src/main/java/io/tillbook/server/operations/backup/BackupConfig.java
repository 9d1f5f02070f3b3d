package io.tillbook.server.operations.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.backup.BackupSource;
import io.tillbook.server.backup.BackupWriter;
import io.tillbook.server.keys.KeyFiles;
import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.settings.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    Backups backups(BackupProperties settings, LedgerStore store, TillbookProperties properties, KeyFiles keys,
            BackupRecordRepository records, MeterRegistry registry, Clock clock,
            ObjectProvider<BuildProperties> build) {
        BackupJournal journal = new BackupJournal(records, clock, settings.verify());
        Optional<BackupFolders> folders = Optional.ofNullable(settings.directory()).map(BackupFolders::new);
        BackupMeters meters = new BackupMeters(registry, clock, folders.isPresent());
        Optional<BackupRun> run = folders.map(each -> new BackupRun(settings, each,
                new BackupWriter(BackupSource.in(properties.dataDir(), embedded(store)::checkpoint), clock,
                        version(build.getIfAvailable())),
                new KeysCopy(keys, settings.keysDirectoryOutside(properties.dataDir())), journal, meters));
        return new Backups(run, journal, settings.cron(), clock);
    }

    /** Events that lie elsewhere are backed up where they lie. */
    private static RocksLedgerStore embedded(LedgerStore store) {
        if (store instanceof RocksLedgerStore embedded) {
            return embedded;
        }
        throw new WrongSetting("tillbook.backup.directory", "is for events in the data directory only."
                + " Back up Axon Server by its own means, or export the events.");
    }

    private static String version(@Nullable BuildProperties built) {
        return built == null ? "unknown" : String.valueOf(built.getVersion());
    }

    @Bean
    PollingLoop backupLoop(Backups backups) {
        return new PollingLoop("backup", PAUSE, List.of(backups::step), () -> {
        });
    }
}
