package io.tillbook.server.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Shows how many connections there are. The container's own figures would need an entry in its registry for each
 * connection that comes, which is too much for a crowd that connects anew each time.
 */
final class ConnectionMeters implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, MeterBinder {
    private final List<AbstractProtocol<?>> doors = new CopyOnWriteArrayList<>();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> door) {
                doors.add(door);
            }
        });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "open", "Connections to the server", AbstractProtocol::getConnectionCount);
        gauge(registry, "limit", "Most connections to the server", AbstractProtocol::getMaxConnections);
    }

    private void gauge(MeterRegistry registry, String name, String description,
            ToLongFunction<AbstractProtocol<?>> value) {
        Gauge.builder("tillbook.connections." + name, doors, each -> each.stream().mapToLong(value).sum())
                .description(description)
                .register(registry);
    }
}
