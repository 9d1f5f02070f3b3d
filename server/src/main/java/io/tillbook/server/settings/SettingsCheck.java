package io.tillbook.server.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses names under {@code tillbook.} that belong to no part of the server, before any part is made. Names within a
 * part are checked as it is bound.
 */
final class SettingsCheck implements BeanFactoryPostProcessor {
    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("tillbook");

    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<ConfigurationPropertyName> known = Arrays
                .stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .flatMap(name -> namesOf(Objects.requireNonNull(beans.getType(name), name)))
                .toList();
        given().filter(name -> known.stream().noneMatch(each -> each.equals(name) || each.isAncestorOf(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongSetting(name.toString(),
                            "is no setting of Tillbook; docs/reference/settings.md lists them.");
                });
    }

    /** What somebody has set, other than the whole environment of the process. */
    private Stream<ConfigurationPropertyName> given() {
        UnboundElementsSourceFilter filter = new UnboundElementsSourceFilter();
        return StreamSupport
                .stream(ConfigurationPropertySources.from(environment.getPropertySources()).spliterator(), false)
                .filter(filter::apply)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(ROOT::isAncestorOf);
    }

    private static Stream<ConfigurationPropertyName> namesOf(Class<?> properties) {
        ConfigurationProperties annotation = properties.getAnnotation(ConfigurationProperties.class);
        return annotation == null || !properties.isRecord()
                ? Stream.empty()
                : Arrays.stream(properties.getRecordComponents())
                        .map(component -> ConfigurationPropertyName.of(annotation.prefix() + "." + dashed(component)));
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
