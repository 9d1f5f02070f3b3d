package io.tillbook.query.devices;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Devices as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class DeviceViewsConfig {
    @Bean
    DeviceViews deviceViews(ViewDatabase database) {
        return new DeviceViews(database);
    }

    @Bean
    ViewGroup devicesGroup(DeviceViews views) {
        return new ViewGroup("devices", 1, List.of(GroupedView.silent(new DeviceProjection(), views.devices()),
                GroupedView.silent(new FindingProjection(), views.findings())));
    }

    @Bean
    DeviceQueries deviceQueries(DeviceViews views) {
        return new DeviceQueries(views);
    }
}
