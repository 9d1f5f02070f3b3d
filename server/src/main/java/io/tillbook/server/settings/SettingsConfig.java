package io.tillbook.server.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** What can be set, and the check that nothing else is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TillbookProperties.class)
public class SettingsConfig {
    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }
}
