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
 * Shows how many connections are open. The figures of the container would add an entry to its registry for each
 * connection, which costs too much when many clients connect again and again.
 */
final class ConnectionMeters implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, MeterBinder {
    private final List<AbstractProtocol<?>> protocols = new CopyOnWriteArrayList<>();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocols.add(protocol);
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
        Gauge.builder("tillbook.connections." + name, protocols, each -> each.stream().mapToLong(value).sum())
                .description(description)
                .register(registry);
    }
}
