package io.tillbook.server.demo;

import io.tillbook.server.security.TokenFile;
import io.tillbook.server.settings.ListeningAddress;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of a server with demo data, before anything else is made: nobody but this machine reaches it, and where no
 * other token is named, one in the data directory opens it.
 */
final class DemoSettings implements BeanFactoryPostProcessor {
    private static final String ADDRESS = "server.address";
    private static final String DATA = "tillbook.data-dir";
    private static final String TOKEN_FILE = "tillbook.access.bootstrap-token-file";

    private final ConfigurableEnvironment environment;

    DemoSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        checkAddress(environment.getProperty(ADDRESS, ""));
        if (!environment.containsProperty(TOKEN_FILE)) {
            Path file = Path.of(environment.getProperty(DATA, "./data")).resolve("demo-token").normalize();
            TokenFile.made(DATA, file);
            environment.getPropertySources()
                    .addLast(new MapPropertySource("demo", Map.of(TOKEN_FILE, file.toString())));
        }
    }

    /** @param address as it is set; without one the server would listen on all */
    static void checkAddress(String address) {
        if (!new ListeningAddress(address, false).isLoopback()) {
            throw new WrongSetting(ADDRESS, "must be a loopback address such as 127.0.0.1 in the profile demo, whose "
                    + "people are for trying things out, not for others to sign in as");
        }
    }
}
