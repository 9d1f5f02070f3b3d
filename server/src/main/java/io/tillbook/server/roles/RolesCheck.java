package io.tillbook.server.roles;

import io.tillbook.server.StoreProperties.Engine;
import io.tillbook.server.settings.WrongSetting;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses to take roles apart where nobody else can have the others: a process with the events or the views in its own
 * data directory has to do everything itself. Before anything is made, since engines may be waited for.
 */
final class RolesCheck implements BeanFactoryPostProcessor {
    private static final String ENGINE = "tillbook.store.engine";
    private static final String VIEWS = "tillbook.views.uri";

    private final ConfigurableEnvironment environment;

    RolesCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean isConnected = beans.getBeanNamesForType(MongoConnectionDetails.class, true, false).length > 0;
        check(Roles.of(environment), isShared(), isConnected || environment.containsProperty(VIEWS));
    }

    private boolean isShared() {
        return Binder.get(environment).bind(ENGINE, Engine.class).orElse(Engine.EMBEDDED) == Engine.AXON_SERVER;
    }

    /**
     * Checks roles.
     *
     * @param areEventsShared whether other processes can have the events
     * @param areViewsShared whether other processes can have the views
     * @throws WrongSetting when some are left to nobody
     */
    static void check(Roles roles, boolean areEventsShared, boolean areViewsShared) {
        if (roles.isEvery()) {
            return;
        }
        if (!areEventsShared) {
            throw new WrongSetting(Roles.SETTING, "leaves roles to other processes, which cannot have the events of "
                    + "this one: set " + ENGINE + "=axon-server, or all roles");
        }
        if (!areViewsShared) {
            throw new WrongSetting(Roles.SETTING, "leaves roles to other processes, which cannot have the views of "
                    + "this one: set " + VIEWS + " to a MongoDB, or all roles");
        }
    }
}
