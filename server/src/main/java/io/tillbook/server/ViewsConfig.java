package io.tillbook.server;

import io.tillbook.command.store.LedgerJson;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.settings.TillbookProperties.Views;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;

/** What the views need to know of the rest. */
@Configuration(proxyBeanMethods = false)
class ViewsConfig {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Bean
    ViewsProperties viewsProperties(TillbookProperties properties) {
        Views views = properties.views();
        return new ViewsProperties(views.uri(), views.database(), properties.dataDir().resolve("views"),
                Math.toIntExact(views.cache().toMegabytes()), views.batchSize(), views.minPositionTimeout());
    }

    @Bean
    EventJson eventJson() {
        return event -> LedgerJson.events().convertValue(event, OBJECT);
    }
}
