package io.tillbook.server.http.devices;

import io.tillbook.command.devices.DeviceDirectory;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint of journals. */
@Configuration(proxyBeanMethods = false)
public class JournalEndpointsConfig {
    @Bean
    JournalsEndpoint journalsEndpoint(StreamRunner streams, CurrentCaller callers) {
        return new JournalsEndpoint(new DeviceDirectory(streams::current), callers);
    }
}
