package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Event;
import java.util.Map;

/** Gives events in the form in which they are stored. */
@FunctionalInterface
public interface EventJson {

    /** The event as a JSON object: texts, numbers, booleans, lists and maps. */
    Map<String, Object> of(Event event);
}
