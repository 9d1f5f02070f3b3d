package io.tillbook.server.delivery;

import io.tillbook.server.settings.WrongSetting;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sends short messages to phones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
public class SmsConfig {
    /** What a provider takes in a minute; a code that waits longer is worth little. */
    private static final int MOST_WAITING = 200;

    @Bean
    ShortMessages shortMessages(SmsProperties properties) {
        return new ShortMessages(Optional.ofNullable(properties.sender()).map(SmsConfig::sender), MOST_WAITING);
    }

    private static SmsSender sender(String name) {
        return name.equals(SmsSimulator.NAME) ? new SmsSimulator()
                : ServiceLoader.load(SmsSender.class)
                        .stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(sender -> sender.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new WrongSetting("tillbook.sms.sender",
                                "names no sender of short messages on the class path: " + name));
    }
}
