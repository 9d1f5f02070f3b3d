package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.roles.Roles;
import io.tillbook.server.settings.TillbookProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ViewsConfigTest {
    @TempDir private static Path directory;

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, ViewsConfig.class)
            .withBean(Roles.class, () -> Roles.EVERY)
            .withBean(TypeRegistry.class, () -> Capabilities.all().types())
            .withBean(RocksDbRuntime.class, () -> RocksDbRuntime.in(directory));

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TillbookProperties.class)
    static class Settings {}

    @Test
    void viewsAreInThisProcessUnlessAnAddressIsGiven() {
        server.run(context -> assertThat(context.getBean(ViewsProperties.class).uri()).isNull());
        server.withPropertyValues("tillbook.views.uri=mongodb://views/")
                .run(context -> assertThat(context.getBean(ViewsProperties.class).uri()).isEqualTo("mongodb://views/"));
    }

    @Test
    void viewsAreInTheServiceThatIsConnected() {
        server.withPropertyValues("tillbook.views.uri=mongodb://views/")
                .withBean(MongoConnectionDetails.class, () -> () -> new ConnectionString("mongodb://container/"))
                .run(context -> assertThat(context.getBean(ViewsProperties.class).uri())
                        .isEqualTo("mongodb://container/"));
    }
}
