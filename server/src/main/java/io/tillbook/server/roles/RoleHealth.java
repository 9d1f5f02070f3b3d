package io.tillbook.server.roles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Groups of health for the roles of a process, by which balancers find those who can answer: what each role depends on,
 * and readiness, which depends on all of that.
 */
final class RoleHealth implements BeanFactoryPostProcessor {
    private static final String STORE = "store";
    private static final String VIEWS = "views";

    private final ConfigurableEnvironment environment;

    RoleHealth(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        environment.getPropertySources()
                .addLast(new MapPropertySource("roles", groups(Roles.of(environment))));
    }

    /** Settings of the groups; whoever sets one otherwise goes before it. */
    static Map<String, Object> groups(Roles roles) {
        Map<String, Object> groups = new LinkedHashMap<>();
        TreeSet<String> all = new TreeSet<>();
        roles.all().forEach(role -> {
            groups.put(setting(role.word()), String.join(",", needed(role)));
            all.addAll(needed(role));
        });
        groups.put(setting("readiness"),
                String.join(",", Stream.of(List.of("readinessState"), all).flatMap(Collection::stream).toList()));
        return groups;
    }

    private static List<String> needed(Role role) {
        return switch (role) {
            case COMMAND -> List.of(STORE);
            case QUERY, AUTOMATION -> List.of(STORE, VIEWS);
        };
    }

    private static String setting(String group) {
        return "management.endpoint.health.group." + group + ".include";
    }
}
