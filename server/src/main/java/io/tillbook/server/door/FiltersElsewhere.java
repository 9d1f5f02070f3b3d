package io.tillbook.server.door;

import java.util.Arrays;
import java.util.List;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * Keeps filters away from one servlet. Filters are for all addresses, which can be narrowed down but have no
 * exceptions; so those for all become filters of each other servlet, in the same order.
 */
final class FiltersElsewhere implements LifecycleListener {
    private static final String ALL = "/*";

    private final String spared;

    /** @param spared name of the servlet that is to have no filters */
    FiltersElsewhere(String spared) {
        this.spared = spared;
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.AFTER_START_EVENT) && event.getLifecycle() instanceof Context context) {
            List<String> others = Arrays.stream(context.findChildren())
                    .map(Container::getName)
                    .filter(name -> !name.equals(spared))
                    .toList();
            if (others.isEmpty()) {
                return; // what was to be started has failed
            }
            // All of them, for those left alone would come before those that are put back.
            for (FilterMap map : context.findFilterMaps()) {
                context.removeFilterMap(map);
                context.addFilterMap(Arrays.asList(map.getURLPatterns()).contains(ALL) ? mapped(map, others) : map);
            }
        }
    }

    private static FilterMap mapped(FilterMap map, List<String> servlets) {
        FilterMap elsewhere = new FilterMap();
        elsewhere.setFilterName(map.getFilterName());
        Arrays.stream(map.getDispatcherNames()).forEach(elsewhere::setDispatcher);
        servlets.forEach(elsewhere::addServletName);
        return elsewhere;
    }
}
