package io.tillbook.server.operations.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.query.operations.BackupRecordRepository;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.backup.BackupSource;
import io.tillbook.server.backup.BackupWriter;
import io.tillbook.server.backup.PictureCopies;
import io.tillbook.server.keys.KeyFiles;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.settings.TillbookProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Backups of the ledger while it is in use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
public class BackupConfig {
    private static final Logger LOG = LoggerFactory.getLogger(BackupConfig.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    Backups backups(BackupProperties settings, BackupSource source, TillbookProperties properties, KeyFiles keys,
            PictureFiles pictures,
            BackupRecordRepository records, MeterRegistry registry, Clock clock,
            ObjectProvider<BuildProperties> build, ScheduledTurn turn) {
        BackupJournal journal = new BackupJournal(records, clock, settings.verify());
        Optional<BackupFolders> folders = Optional.ofNullable(settings.directory()).map(BackupFolders::new);
        BackupMeters meters = new BackupMeters(registry, clock, folders.isPresent());
        Optional<BackupRun> run = folders.map(each -> new BackupRun(settings, each,
                new BackupWriter(source, new PictureCopies(pictures.folder()), clock,
                        version(build.getIfAvailable())),
                new KeysCopy(keys, settings.keysDirectoryOutside(properties.dataDir())), journal, meters));
        return new Backups(run, journal, settings.cron(), clock, turn);
    }

    /** One of the processes that have the role and a schedule: whoever has none would keep the claim and make none. */
    @Bean
    ScheduledTurn scheduledTurn(BackupProperties settings, ObjectProvider<Claims> claims) {
        Claims automations = claims.getIfAvailable();
        return automations == null || settings.schedule() == null ? () -> false : automations.of("backup")::isHeld;
    }

    /** The data directory is ours by now: what is set aside in it was left by a process that is gone. */
    @Bean
    BackupSource backupSource(LedgerStore store, LedgerSerializer serializer, TillbookProperties properties) {
        try {
            BackupSource.removeLeft(properties.dataDir());
        } catch (IOException left) {
            LOG.warn("What a backup that broke off has left in {} cannot be removed.", properties.dataDir(), left);
        }
        if (store instanceof RocksLedgerStore embedded) {
            return BackupSource.in(properties.dataDir(), embedded::checkpoint);
        }
        return BackupSource.of(store, store instanceof AxonServerLedgerStore shared ? shared::end : store::head,
                serializer);
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
