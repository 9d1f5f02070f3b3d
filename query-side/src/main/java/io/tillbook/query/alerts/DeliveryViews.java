package io.tillbook.query.alerts;

import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.store.StateStore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds deliveries of a state, those that were or will be tried last first. */
record DeliveryViews(StateStore state) {

    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String DUE = "dueAtMillis";
    private static final Pattern KEY = Pattern.compile("(\\d{1,18}) (.+)");

    /** A page of them. */
    List<AlertDelivery> find(State wanted, PageRequest page) {
        Criteria criteria = Criteria.where(STATE).is(wanted);
        String after = page.after();
        if (after != null) {
            Matcher key = KEY.matcher(after);
            if (!key.matches()) {
                throw new BadArgument("after", "is not a cursor of this list");
            }
            long due = Long.parseLong(key.group(1));
            criteria = criteria.and(DUE)
                    .lte(due)
                    .orOperator(Criteria.where(DUE).lt(due), Criteria.where(ID).lt(key.group(2)));
        }
        Sort latest = Sort.by(Sort.Direction.DESC, DUE, ID);
        return state.template().find(new Query(criteria).with(latest).limit(page.limit()), AlertDelivery.class);
    }

    /** Where a page begins after a delivery. */
    static String key(AlertDelivery delivery) {
        return delivery.dueAtMillis() + " " + delivery.id();
    }
}
