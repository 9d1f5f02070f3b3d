package io.tillbook.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.CacheProperties;
import io.tillbook.server.StoreProperties;
import io.tillbook.server.ViewsSettings;
import io.tillbook.server.automation.inventory.ReservationsProperties;
import io.tillbook.server.delivery.AlertsProperties;
import io.tillbook.server.http.commands.CommandsProperties;
import io.tillbook.server.http.graphql.QueriesProperties;
import io.tillbook.server.settings.SettingsConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class StartFailureTest {
    @Configuration(proxyBeanMethods = false)
    @Import(SettingsConfig.class)
    @EnableConfigurationProperties({CommandsProperties.class, CacheProperties.class, StoreProperties.class,
            ViewsSettings.class, QueriesProperties.class, ReservationsProperties.class,
            AlertsProperties.class})
    static class SettingsOnly {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tillbook.comands.max-body=1MB       | tillbook.comands.max-body is no setting of Tillbook
            tillbook.commands.max-boddy=1MB     | tillbook.commands.max-boddy is no setting of Tillbook
            tillbook.commands.max-body=1B       | tillbook.commands.max-body must be between 1KB and 64MB
            tillbook.commands.max-body=65MB     | tillbook.commands.max-body must be between 1KB and 64MB
            tillbook.commands.max-body=much     | tillbook.commands.max-body has a value that cannot be read
            tillbook.commands.in-work=0         | tillbook.commands.in-work must be between 1 and 1024
            tillbook.commands.waiting=-1        | tillbook.commands.waiting must be between 0 and 16384
            tillbook.commands.longest-wait=61s  | tillbook.commands.longest-wait must be between 0s and 1m
            tillbook.queries.longest=0s         | tillbook.queries.longest must be between 1ms and 25s
            tillbook.queries.longest-wait=26s   | tillbook.queries.longest-wait must be between 0s and 25s
            tillbook.reservations.expiry-pause=99ms | tillbook.reservations.expiry-pause must be between 100ms and 1d
            tillbook.reservations.expiry-pause=25h  | tillbook.reservations.expiry-pause must be between 100ms and 1d
            tillbook.cache.streams=many         | tillbook.cache.streams has a value that cannot be read
            tillbook.cache.streams=-1           | tillbook.cache.streams must not be negative
            tillbook.store.axon-server.servers=events:none | tillbook.store.axon-server.servers must be addresses
            tillbook.store.axon-server.settle-within=0s | tillbook.store.axon-server.settle-within must be between
            tillbook.store.block-cache=1MB      | tillbook.store.block-cache must be between 8MB and 65536MB
            tillbook.alerts.webhook.url=http://example.com  | tillbook.alerts.webhook.url must begin with https://
            tillbook.alerts.webhook.url=https:example.com   | tillbook.alerts.webhook.url must begin with https://
            tillbook.alerts.webhook.url=https://a:b@c.com   | tillbook.alerts.webhook.url must have no user
            tillbook.alerts.webhook.allowed-networks=10/33  | tillbook.alerts.webhook.allowed-networks must name
            tillbook.views.batch-size=0         | tillbook.views.batch-size must be at least 1
            tillbook.views.cache=0              | tillbook.views.cache must be between 16MB and 65536MB
            tillbook.views.min-position-timeout=-1s | tillbook.views.min-position-timeout must not be negative
            """)
    void namesTheSettingThatIsWrong(String setting, String message) {
        new ApplicationContextRunner().withUserConfiguration(SettingsOnly.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(StartFailure.of(context.getStartupFailure())).hasValueSatisfying(failure -> {
                    assertThat(failure.exitCode()).isEqualTo(StartFailure.SETTINGS);
                    assertThat(failure.message()).startsWith(message).doesNotContain("\n");
                }));
    }

    @Test
    void needsNoSetting() {
        new ApplicationContextRunner().withUserConfiguration(SettingsOnly.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void findsTheCauseWithinOthers() {
        Exception port = new BeanCreationException("web server", new PortInUseException(8080));
        assertThat(StartFailure.of(port)).hasValueSatisfying(failure -> {
            assertThat(failure.exitCode()).isEqualTo(StartFailure.PORT_IN_USE);
            assertThat(failure.message()).startsWith("Port 8080 is in use");
        });
    }

    @Test
    void tellsOfDataThatCannotBeOpened(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        try {
            RocksEventStorageEngine.builder(RocksStoreOptions.in(file))
                    .serializer(new LedgerSerializer(Capabilities.all().types()))
                    .build();
        } catch (RuntimeException failed) {
            assertThat(StartFailure.of(failed)).hasValueSatisfying(
                    failure -> assertThat(failure.exitCode()).isEqualTo(StartFailure.DATA_NOT_OPENED));
            return;
        }
        throw new AssertionError("a file was opened as a directory");
    }

    @Test
    void leavesTheUnforeseenToOthers() {
        assertThat(StartFailure.of(new IllegalStateException("who knows"))).isEmpty();
    }
}
