package io.tillbook.server;

import io.tillbook.command.store.TypeRegistry;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.store.ViewStoreConfig;
import io.tillbook.server.payload.RuleJson;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.roles.Role;
import io.tillbook.server.roles.Roles;
import io.tillbook.server.settings.TillbookProperties;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;

/** What the views need to know of the rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewsSettings.class)
class ViewsConfig {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Bean
    ViewsProperties viewsProperties(TillbookProperties properties, ViewsSettings views, RocksDbRuntime prepared,
            ObjectProvider<MongoConnectionDetails> services, Roles roles) {
        MongoConnectionDetails service = services.getIfAvailable();
        String uri = service == null ? views.uri() : ViewStoreConfig.address(service);
        return new ViewsProperties(uri, views.database(), properties.dataDir().resolve("views"),
                Math.toIntExact(views.cache().toMegabytes()), views.batchSize(), views.minPositionTimeout(),
                roles.has(Role.QUERY));
    }

    @Bean
    RuleReader ruleReader() {
        return RuleJson::read;
    }

    @Bean
    EventJson eventJson(TypeRegistry types) {
        return event -> types.json().convertValue(event, OBJECT);
    }
}
