package io.tillbook.query.members;

import io.tillbook.query.testing.QuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a query side answers, as plain maps, to be compared with figures of another source. */
record Asked(QuerySide side) {
    Map<?, ?> one(String query, String field) {
        return side.queries().document(query).execute().path(field).entity(Map.class).get();
    }

    List<Map<?, ?>> list(String query, String field) {
        List<Map<?, ?>> found = new ArrayList<>();
        side.queries().document(query).execute().path(field).entityList(Map.class).get().forEach(found::add);
        return found;
    }

    static long number(Map<?, ?> row, String field) {
        return ((Number) row.get(field)).longValue();
    }
}
