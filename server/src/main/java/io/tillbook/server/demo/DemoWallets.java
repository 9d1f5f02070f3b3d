package io.tillbook.server.demo;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Simulated providers in the process of a server with demo data, and accounts with them, unless it has accounts of its
 * own: so that somebody new can pay with the code of a wallet that does not exist. They are set as real ones are.
 */
final class DemoWallets implements BeanFactoryPostProcessor, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger("io.tillbook");
    private static final ConfigurationPropertyName ACCOUNTS =
            ConfigurationPropertyName.of("tillbook.payments.accounts");
    private static final String PUBLIC_URL = "tillbook.payments.public-url";
    private static final String DATA = "tillbook.data-dir";
    /** Stands for this server until it is known where it listens. */
    private static final String LATER = "http://127.0.0.1";

    private final ConfigurableEnvironment environment;
    private final List<ProviderSimulator> simulators = new ArrayList<>();

    DemoWallets(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        DemoSettings.checkAddress(environment.getProperty("server.address", ""));
        if (hasAccounts()) {
            return;
        }
        simulators.add(ProviderSimulator.start(TenderMethod.ALIPAY));
        simulators.add(ProviderSimulator.start(TenderMethod.WECHAT));
        Path folder = Path.of(environment.getProperty(DATA, "./data")).resolve("demo-wallets");
        try {
            Map<String, Object> settings = new TreeMap<>(SimulatedAccounts.in(folder, simulators).settings());
            settings.put(PUBLIC_URL, LATER);
            environment.getPropertySources().addLast(new MapPropertySource("demo wallets", settings));
        } catch (IOException failed) {
            throw new WrongSetting(DATA, "names a place where no keys can be kept: " + folder);
        }
    }

    private boolean hasAccounts() {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            if (source.containsDescendantOf(ACCOUNTS) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** The port may be any free one. */
    @EventListener(ApplicationReadyEvent.class)
    void tellPort() {
        String port = environment.getProperty("local.server.port");
        if (port != null && !simulators.isEmpty()) {
            simulators.forEach(simulator -> simulator.noticesTo(URI.create(LATER + ":" + port)));
            LOG.info("  simulated wallets  Alipay 28 and 14 digits, WeChat Pay 13 and 16 digits, each code once");
        }
    }

    /** Whether this process has providers that it simulates. */
    boolean areSimulated() {
        return !simulators.isEmpty();
    }

    @Override
    public void destroy() {
        simulators.forEach(ProviderSimulator::close);
    }
}
